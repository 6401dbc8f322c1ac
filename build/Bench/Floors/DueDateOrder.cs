using MusicHub.Domain.VisitCycle.Planning;

namespace MusicHub.Bench.Floors;

/// <summary>What a list sorted by due date makes of the same time: each outing takes the next schools on the list, in the order in which they stand there nearest to nearest.</summary>
internal static class DueDateOrder
{
    public static double Kilometres(PlanInput input)
    {
        var visitors = input.Visitors.ToDictionary(visitor => visitor.Id);
        var next = new Queue<PlanSchool>(input.Schools.OrderBy(school => school.DueBy).ThenByDescending(school => school.Score).ThenBy(school => school.Id));
        double metres = 0;
        foreach (var slot in input.Slots.OrderBy(slot => slot.Day).ThenBy(slot => slot.Part))
        {
            var visitor = visitors[slot.VisitorId];
            var stops = new List<GridPoint>();
            for (var visit = 0; visit < visitor.VisitsPerHalfDay * (slot.Part == DayPart.WholeDay ? 2 : 1) && next.Count > 0; visit++)
                stops.Add(next.Dequeue().At!.Value);
            metres += ShortestRound(visitor.Home, stops);
        }

        return metres * input.RulesOrUsual.RoadFactor / 1_000;
    }

    private static double ShortestRound(GridPoint home, List<GridPoint> stops) => stops.Count == 0
        ? 0
        : Orders(stops).Min(order => home.MetresTo(order[0]) + order.Zip(order.Skip(1), (one, other) => one.MetresTo(other)).Sum() + order[^1].MetresTo(home));

    private static IEnumerable<List<GridPoint>> Orders(List<GridPoint> stops) => stops.Count < 2
        ? [stops]
        : stops.SelectMany((first, at) => Orders([.. stops.Where((_, other) => other != at)]).Select(rest => (List<GridPoint>)[first, .. rest]));
}
