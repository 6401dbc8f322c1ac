namespace MusicHub.Domain.VisitCycle.Planning;

/// <summary>Lengths in kilometres by road that no plan which visits all these schools can go under.</summary>
/// <param name="Forest">All schools joined to some visitor's home by the shortest lines.</param>
/// <param name="Radial">Each school's way to the nearest home and back, shared by as many visits as an outing can hold.</param>
public sealed record PlanBounds(double Forest, double Radial)
{
    public double Larger => Math.Max(Forest, Radial);

    /// <summary>For the schools of the input whose place is known.</summary>
    public static PlanBounds Of(PlanInput input)
    {
        var schools = input.Schools.Where(school => school.At is not null).DistinctBy(school => school.Fixed?.TogetherId ?? school.Id).Select(school => school.At!.Value).ToArray();
        var most = input.Slots.Select(slot => input.Visitors.Single(visitor => visitor.Id == slot.VisitorId).VisitsPerHalfDay * (slot.Part == DayPart.WholeDay ? 2 : 1)).DefaultIfEmpty(1).Max();
        var home = schools.Select(school => input.Visitors.Min(visitor => visitor.Home.MetresTo(school))).ToArray();
        var scale = input.RulesOrUsual.RoadFactor / 1_000;
        return new PlanBounds(ForestOf(schools, [.. home]) * scale, home.Sum() * 2 / most * scale);
    }

    // Prim's: the homes are one tree from the start; the nearest school joins it, then brings the others nearer.
    private static double ForestOf(GridPoint[] schools, double[] away)
    {
        double metres = 0;
        var open = Enumerable.Range(0, schools.Length).ToHashSet();
        while (open.Count > 0)
        {
            var next = open.MinBy(school => away[school]);
            open.Remove(next);
            metres += away[next];
            foreach (var school in open)
                away[school] = Math.Min(away[school], schools[next].MetresTo(schools[school]));
        }

        return metres;
    }
}
