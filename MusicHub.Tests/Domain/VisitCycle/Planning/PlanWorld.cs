using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.VisitCycle.Planning;

namespace MusicHub.Tests.Domain.VisitCycle.Planning;

/// <summary>Small counties of every kind: too little time and too much, regions, fixed visits, schools without a place.</summary>
internal static class PlanWorld
{
    private static readonly DateOnly FirstMonday = new(2026, 9, 7);

    public static Arbitrary<PlanInput> Inputs() => Gen.Choose(0, int.MaxValue).Select(Make).ToArbitrary();

    public static PlanInput Make(int seed)
    {
        var random = new Random(seed);
        var terms = random.Next(1, 4);
        Guid[] regions = [Number(1), Number(2)];
        var visitors = Enumerable.Range(0, random.Next(1, 4)).Select(index => new PlanVisitor(
            Number(100 + index),
            Point(),
            random.Next(1, 4),
            random.Next(3) == 0 ? new HashSet<Guid> { regions[random.Next(2)] } : [])).ToList();
        var slots = new HashSet<PlanSlot>();
        for (var slot = 0; slot < random.Next(0, 25); slot++)
        {
            var week = random.Next(terms * 5);
            var visitor = visitors[random.Next(visitors.Count)].Id;
            var day = FirstMonday.AddDays((week * 7) + random.Next(5));
            var part = (DayPart)random.Next(3);
            if (!slots.Any(other => other.VisitorId == visitor && other.Day == day))
                slots.Add(new PlanSlot(visitor, day, part, week / 5));
        }

        var schools = Enumerable.Range(0, random.Next(0, 50)).Select(index =>
        {
            var notBefore = random.Next(6) == 0 ? random.Next(terms) : 0;
            var held = random.Next(12) == 0 ? FixedVisit(visitors[random.Next(visitors.Count)].Id) : null;
            return new PlanSchool(
                Number(1_000 + index),
                random.Next(12) == 0 ? null : Point(),
                random.Next(5) == 0 ? null : random.Next(notBefore, terms),
                random.Next(100),
                random.Next(4) == 0 ? null : regions[random.Next(2)],
                notBefore,
                held,
                ByHand: held is null && random.Next(6) == 0 ? FixedVisit(random.Next(4) == 0 ? Guid.Empty : visitors[random.Next(visitors.Count)].Id) with { Day = null } : null);
        }).ToList();
        return new PlanInput(terms, schools, visitors, [.. slots], random.Next(2) * random.Next(60), new PlanRules(1.3, 20, seed));

        FixedVisit FixedVisit(Guid visitor)
        {
            var week = FirstMonday.AddDays(7 * random.Next(terms * 5));
            return new(visitor, week, random.Next(2) == 0 ? null : week.AddDays(random.Next(5)));
        }

        GridPoint Point() => new(500_000 + random.Next(40_000), 200_000 + random.Next(40_000));
    }

    public static Guid Number(int number) => new(number, 0, 0, new byte[8]);
}
