namespace MusicHub.Domain.VisitCycle.Planning;

/// <summary>The way of one outing, by road.</summary>
/// <param name="Stops">Positions of the stops as they were given, in driving order.</param>
/// <param name="MetresThere">To each of them, from home or from the one before.</param>
/// <param name="MetresHome">From the last of them.</param>
public sealed record OutingWay(IReadOnlyList<int> Stops, IReadOnlyList<int> MetresThere, int MetresHome)
{
    /// <summary>The shortest round; where nobody knows where a school lies it comes last and adds nothing. Stops for which an hour is agreed stand in its order, the others where they add least.</summary>
    /// <param name="hours">Of each stop; null for none.</param>
    public static OutingWay Of(GridPoint home, IReadOnlyList<GridPoint?> stops, IReadOnlyList<TimeOnly?>? hours = null)
    {
        var distances = new Distances(stops, [home]);
        IReadOnlyList<int> order = DrivingOrder.Of(distances, 0, [.. Enumerable.Range(0, stops.Count)]);
        if (hours?.Count(hour => hour is not null) > 1)
            order = InOrderOf(hours, order, distances);
        var there = new List<int>();
        int? last = null;
        foreach (var stop in order)
        {
            there.Add(!distances.IsPlaced(stop) ? 0 : ByRoad(last is { } before ? distances.Between(before, stop) : distances.FromHome(0, stop)));
            last = distances.IsPlaced(stop) ? stop : last;
        }

        return new(order, there, last is { } end ? ByRoad(distances.FromHome(0, end)) : 0);
    }

    private static List<int> InOrderOf(IReadOnlyList<TimeOnly?> hours, IReadOnlyList<int> shortest, Distances distances)
    {
        List<int> order = [.. shortest.Where(stop => hours[stop] is not null).OrderBy(stop => hours[stop])];
        foreach (var stop in shortest.Where(stop => hours[stop] is null))
        {
            var place = !distances.IsPlaced(stop) ? order.Count : Enumerable.Range(0, order.Count + 1).MinBy(position => distances.Detour(
                0, position == 0 ? -1 : order[position - 1], stop, position == order.Count ? -1 : order[position]));
            order.Insert(place, stop);
        }

        return order;
    }

    private static int ByRoad(double metres) => (int)Math.Round(metres * PlanRules.Usual.RoadFactor);
}
