using MusicHub.Domain.VisitCycle.Planning;

namespace MusicHub.Tests.Support;

/// <summary>A county to plan for, the same for the same numbers: schools in towns or scattered, visitors with a day every other week.</summary>
public static class GeneratedCounty
{
    private const int TermsAYear = 3;
    private const int WeeksATerm = 13;

    // Hertfordshire: 531 schools on 1,643 square kilometres.
    private const double SquareMetresPerSchool = 3.1e6;

    /// <param name="schools">At least 10.</param>
    /// <param name="clustered">In towns of some 25 schools each; otherwise anywhere.</param>
    /// <param name="years">1 to 3: how long the plan is, and over how many terms the schools fall due.</param>
    /// <param name="slack">Visits that can be made for each school.</param>
    public static PlanInput Make(int schools, bool clustered, int years, int seed, double slack = 1.3, int? effort = null)
    {
        var random = new Random(seed);
        var side = Math.Sqrt(schools * SquareMetresPerSchool);
        var towns = Enumerable.Range(0, Math.Max(2, schools / 25)).Select(_ => Anywhere()).ToArray();
        var visitors = Homes(Math.Max(2, schools / 130)).Select(home => new PlanVisitor(NewId(), home, 2, new HashSet<Guid>())).ToList();
        var terms = years * TermsAYear;
        return new PlanInput(
            terms,
            [.. Enumerable.Range(0, schools).Select(_ => new PlanSchool(NewId(), clustered ? Around(towns[random.Next(towns.Length)]) : Anywhere(), random.Next(terms), random.Next(100)))],
            visitors,
            [.. Days(visitors, (int)Math.Ceiling(schools * slack / 4))],
            Rules: new PlanRules(1, effort ?? PlanRules.Usual.Effort, seed));

        IEnumerable<PlanSlot> Days(List<PlanVisitor> all, int count)
        {
            var weeks = terms * WeeksATerm;
            for (var day = 0; day < count; day++)
            {
                var week = (int)((long)day * weeks / count);
                yield return new PlanSlot(all[day % all.Count].Id, new DateOnly(2026, 9, 7).AddDays((7 * week) + (day / all.Count % 5)), DayPart.WholeDay, week / WeeksATerm);
            }
        }

        // Each visitor lives in a part of the county of their own: the next home is the town farthest from those before.
        List<GridPoint> Homes(int count)
        {
            var homes = new List<GridPoint> { towns.MinBy(town => town.MetresTo(new(500_000 + (int)(side / 2), 200_000 + (int)(side / 2)))) };
            while (homes.Count < count)
                homes.Add(towns.MaxBy(town => homes.Min(home => home.MetresTo(town))));
            return homes;
        }

        GridPoint Anywhere() => new(500_000 + (int)(random.NextDouble() * side), 200_000 + (int)(random.NextDouble() * side));

        GridPoint Around(GridPoint town) => new(town.Easting + (int)(Normal() * 1_200), town.Northing + (int)(Normal() * 1_200));

        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

        Guid NewId()
        {
            var bytes = new byte[16];
            random.NextBytes(bytes);
            return new Guid(bytes);
        }
    }
}
