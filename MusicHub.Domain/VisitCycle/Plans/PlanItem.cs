using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.VisitCycle.Planning;

namespace MusicHub.Domain.VisitCycle.Plans;

/// <summary>A school in a plan: who goes there when, in which outing, and why.</summary>
public sealed class PlanItem : Part
{
    public const int LongestWhy = 600;

    private PlanItem() => Why = null!;

    internal PlanItem(YearPlan plan, PlannedSchool school)
    {
        (YearPlanId, SchoolId, Why) = (plan.Id, school.Id, "");
        Describe(school);
    }

    public Guid YearPlanId { get; private init; }

    public override Guid OwnerId => YearPlanId;

    public Guid SchoolId { get; private init; }

    public Guid VisitorId { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>Null where only the week is settled and no time of the visitor was free in it.</summary>
    public DayPart? Part { get; private set; }

    /// <summary>In the outing, from 1.</summary>
    [Unrecorded]
    public int Order { get; private set; }

    /// <summary>By road, from home or from the school before.</summary>
    [Unrecorded]
    public int MetresThere { get; private set; }

    /// <summary>By road, from the last school of the outing; 0 for the others.</summary>
    [Unrecorded]
    public int MetresHome { get; private set; }

    /// <summary>By whose end the school is to be visited.</summary>
    public TermKey Due { get; private set; }

    [Unrecorded]
    public decimal Score { get; private set; }

    /// <summary>What made it pressing when the plan was made.</summary>
    [Unrecorded]
    public string Why { get; private set; }

    /// <summary>A person holds it where it is.</summary>
    public bool IsLocked { get; private set; }

    /// <summary>A visit that stands apart from the plan: agreed with the school, or one of a trust's visit.</summary>
    public bool IsAgreed { get; private set; }

    public DateOnly Week => Weeks.MondayOf(Day);

    /// <summary>Null where only the week is settled.</summary>
    public DateOnly? DayOrNull => Part is null && Day == Week ? null : Day;

    /// <summary>Schools of one outing share it.</summary>
    public (Guid VisitorId, DateOnly Day, DayPart? Part) Outing => (VisitorId, Day, Part);

    internal void Describe(PlannedSchool school) => (Due, Score, Why, IsAgreed) = (school.Due, school.Score, school.Why, school.IsAgreed);

    internal void Put(Guid visitorId, DateOnly day, DayPart? part) => (VisitorId, Day, Part) = (visitorId, day, part);

    internal void Drive(int order, int there, int home) => (Order, MetresThere, MetresHome) = (order, there, home);

    internal void Hold(bool locked) => IsLocked = locked;
}

/// <summary>What a plan keeps of a school.</summary>
public sealed record PlannedSchool(Guid Id, TermKey Due, decimal Score, string Why, bool IsAgreed = false)
{
    internal static PlannedSchool Of(PlannableSchool school)
    {
        var why = string.Join("; ", school.Line.Priority.Reasons.Select(reason => reason.Words));
        return new(school.Id, school.Due, school.Line.Priority.Score, why.Length <= PlanItem.LongestWhy ? why : why[..PlanItem.LongestWhy], school.Fixed is not null);
    }
}

public enum LeftOutKind
{
    /// <summary>Nobody who goes there has time for it.</summary>
    NoTime,

    /// <summary>No visitor goes to its region.</summary>
    NobodyGoes,

    /// <summary>A visit is planned or agreed by somebody whose time is not planned, or after the plan.</summary>
    Elsewhere,

    /// <summary>A person took it out.</summary>
    Dropped,
}

/// <summary>A school that the plan leaves out, and why.</summary>
public sealed class PlanLeftOut : Part
{
    private PlanLeftOut() => Why = null!;

    internal PlanLeftOut(YearPlan plan, PlannedSchool school, LeftOutKind kind) =>
        (YearPlanId, SchoolId, Kind, Due, Score, Why) = (plan.Id, school.Id, kind, school.Due, school.Score, school.Why);

    public Guid YearPlanId { get; private init; }

    public override Guid OwnerId => YearPlanId;

    public Guid SchoolId { get; private init; }

    public LeftOutKind Kind { get; private init; }

    public TermKey Due { get; private init; }

    [Unrecorded]
    public decimal Score { get; private init; }

    [Unrecorded]
    public string Why { get; private init; }

    internal PlannedSchool School => new(SchoolId, Due, Score, Why);
}

/// <summary>Why due terms could not be held, as it was when the plan was made.</summary>
public sealed class PlanShortage : Part
{
    private PlanShortage() => Visitors = null!;

    internal PlanShortage(YearPlan plan, int number, Shortage shortage)
    {
        (YearPlanId, Number, Schools, Room) = (plan.Id, number, shortage.Schools, shortage.Room);
        Visitors = string.Join(' ', shortage.Visitors.Select(visitor => $"{visitor.VisitorId:D}:{visitor.Term}"));
    }

    public Guid YearPlanId { get; private init; }

    public override Guid OwnerId => YearPlanId;

    public int Number { get; private init; }

    public int Schools { get; private init; }

    public int Room { get; private init; }

    /// <summary>Who could go, each with the index of the last term that counts.</summary>
    public string Visitors { get; private init; }

    public Shortage Shortage => new(
        [.. Visitors.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(visitor => new VisitorUntil(Guid.ParseExact(visitor[..36], "D"), int.Parse(visitor.AsSpan(37), System.Globalization.CultureInfo.InvariantCulture)))],
        Schools,
        Room);
}
