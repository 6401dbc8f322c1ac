using MusicHub.Domain.Calendar;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle;
using MusicHub.Domain.VisitCycle.Availability;
using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Domain.VisitCycle.Priority;

namespace MusicHub.Tests.Domain.VisitCycle.Plans;

/// <summary>A small county in spring 2026: Amara has Mondays, Imran Tuesday mornings; twelve schools on a line, all overdue.</summary>
internal sealed class PlanFixture
{
    public static readonly DateOnly Today = new(2026, 2, 3);
    public static readonly DateOnly From = new(2026, 2, 23);
    public static readonly DateTimeOffset Now = new(2026, 2, 3, 10, 0, 0, TimeSpan.Zero);
    public static readonly SchoolCalendar Calendar = new([StandardYears.Open(2025), StandardYears.Open(2026), StandardYears.Open(2027)]);

    private static readonly SchoolSpot Home = new(Guid.NewGuid(), 500_000, 200_000, "BK1 1AA", "BK1");

    public VisitorAvailability Amara { get; } = Visitor(["Mon am", "Mon pm"]);

    public VisitorAvailability Imran { get; } = Visitor(["Tue am"]);

    public List<VisitAhead> Ahead { get; } = [];

    public List<BusyTime> Busy { get; } = [];

    public List<DateSpan> Closed { get; } = [];

    public IReadOnlyList<CycleSchool> Schools { get; } = [.. Enumerable.Range(0, 12).Select(index => new CycleSchool(
        new Guid(index + 1, 0, 0, new byte[8]), 900_001 + index, $"School {index + 1}", null, Phase.Primary, null, null, null, false, new SchoolSituation { Today = Today, LastVisitOn = new(2022, 1, 10 + index) }))];

    public PlanGround Ground(int startYear = 2025, DateOnly? from = null)
    {
        var rule = new CycleRule(CycleRuleKind.Rolling, null);
        var picture = CyclePicture.Of([.. Schools], rule, Calendar, Today, PriorityWeights.Usual);
        var places = new SchoolPlaces([Home, .. Schools.Select((school, index) => new SchoolSpot(school.Id, 501_000 + (index * 1_000), 200_000, null, null))]);
        return new(rule, PlanTime.OfYear(Calendar, startYear, from ?? From, Closed), picture.Lines, Ahead, [Amara, Imran], [.. new[] { Amara, Imran }.Select(visitor => new PlanVisitor(visitor.PersonId, new(500_000, 200_000), visitor.VisitsPerHalfDay, new HashSet<Guid>()))], places, Busy);
    }

    public static YearPlan Asked(int wanted = 0, int? most = null) =>
        YearPlan.Ask(Calendar.Year(2025)!, new("Draft", From, wanted, most), Today, Now).OrThrow();

    public YearPlan Made(int wanted = 0, int? most = null) => Make(Asked(wanted, most));

    public YearPlan Make(YearPlan plan)
    {
        var ground = Ground(plan.StartYear, plan.From);
        var input = plan.Input(ground);
        plan.Take(Planner.Make(input), input, ground, Now);
        return plan;
    }

    /// <summary>Where everybody goes when, to compare plans by.</summary>
    public static IReadOnlyDictionary<Guid, (Guid Visitor, DateOnly Day, DayPart? Part)> Places(YearPlan plan) => plan.Items.ToDictionary(item => item.SchoolId, item => item.Outing);

    private static VisitorAvailability Visitor(string[] halves)
    {
        var visitor = new VisitorAvailability(Guid.NewGuid());
        visitor.Change(new("BK1", null), 2, [], [new(new(2025, 9, 1), null, HalfDays.Of(halves))], []).OrThrow();
        return visitor;
    }
}
