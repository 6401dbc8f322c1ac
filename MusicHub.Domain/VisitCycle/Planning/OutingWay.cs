namespace MusicHub.Domain.VisitCycle.Planning;

/// <summary>The way of one outing, by road.</summary>
/// <param name="Stops">Positions of the stops as they were given, in driving order.</param>
/// <param name="MetresThere">To each of them, from home or from the one before.</param>
/// <param name="MetresHome">From the last of them.</param>
public sealed record OutingWay(IReadOnlyList<int> Stops, IReadOnlyList<int> MetresThere, int MetresHome)
{
    /// <summary>The shortest round; where nobody knows where a school lies it comes last and adds nothing.</summary>
    public static OutingWay Of(GridPoint home, IReadOnlyList<GridPoint?> stops)
    {
        var distances = new Distances(stops, [home]);
        var order = DrivingOrder.Of(distances, 0, [.. Enumerable.Range(0, stops.Count)]);
        var there = new List<int>();
        int? last = null;
        foreach (var stop in order)
        {
            there.Add(!distances.IsPlaced(stop) ? 0 : ByRoad(last is { } before ? distances.Between(before, stop) : distances.FromHome(0, stop)));
            last = distances.IsPlaced(stop) ? stop : last;
        }

        return new(order, there, last is { } end ? ByRoad(distances.FromHome(0, end)) : 0);
    }

    private static int ByRoad(double metres) => (int)Math.Round(metres * PlanRules.Usual.RoadFactor);
}
