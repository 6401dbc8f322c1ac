namespace MusicHub.Domain.VisitCycle.Planning;

internal static class DrivingOrder
{
    // The best of all orders is found by dynamic programming over the sets of stops, which grows by 2 to the power of the stops.
    private const int Exactly = 12;

    /// <summary>The shortest way from the visitor's home round the stops and back; for more than 12 stops a short one. Schools whose place nobody knows come last.</summary>
    public static int[] Of(Distances distances, int visitor, IReadOnlyList<int> stops)
    {
        var placed = stops.Where(distances.IsPlaced).Order().ToArray();
        var others = stops.Where(stop => !distances.IsPlaced(stop)).Order();
        return [.. placed.Length <= Exactly ? Best(distances, visitor, placed) : Nearest(distances, visitor, placed), .. others];
    }

    private static int[] Best(Distances distances, int visitor, int[] stops)
    {
        var count = stops.Length;
        if (count < 2)
            return stops;
        var sets = 1 << count;
        var metres = new double[sets * count];
        var from = new int[sets * count];
        Array.Fill(metres, double.MaxValue);
        for (var stop = 0; stop < count; stop++)
            metres[((1 << stop) * count) + stop] = distances.FromHome(visitor, stops[stop]);
        for (var set = 1; set < sets; set++)
        {
            for (var last = 0; last < count; last++)
            {
                var so = metres[(set * count) + last];
                if ((set & (1 << last)) == 0 || so == double.MaxValue)
                    continue;
                for (var next = 0; next < count; next++)
                {
                    var at = ((set | (1 << next)) * count) + next;
                    if ((set & (1 << next)) == 0 && so + distances.Between(stops[last], stops[next]) < metres[at])
                        (metres[at], from[at]) = (so + distances.Between(stops[last], stops[next]), last);
                }
            }
        }

        var way = new int[count];
        var here = Enumerable.Range(0, count).MinBy(last => metres[((sets - 1) * count) + last] + distances.FromHome(visitor, stops[last]));
        for (int set = sets - 1, position = count - 1; position >= 0; position--)
        {
            way[position] = stops[here];
            (set, here) = (set & ~(1 << here), from[(set * count) + here]);
        }

        return way;
    }

    private static int[] Nearest(Distances distances, int visitor, int[] stops)
    {
        var left = stops.ToList();
        var way = new List<int>();
        while (left.Count > 0)
        {
            var next = left.MinBy(stop => way.Count == 0 ? distances.FromHome(visitor, stop) : distances.Between(way[^1], stop));
            left.Remove(next);
            way.Add(next);
        }

        return [.. way];
    }
}
