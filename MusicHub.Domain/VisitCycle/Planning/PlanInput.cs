namespace MusicHub.Domain.VisitCycle.Planning;

/// <summary>All that a plan depends on: the same input makes the same plan.</summary>
/// <param name="Terms">How many terms the plan covers; schools and slots name them by their index, from 0.</param>
/// <param name="Wanted">How many schools to visit, where there is room: beyond those that are due, those that come next are brought forward. 0 for the due ones alone.</param>
/// <param name="Busy">What else the visitors have agreed to.</param>
public sealed record PlanInput(
    int Terms,
    IReadOnlyList<PlanSchool> Schools,
    IReadOnlyList<PlanVisitor> Visitors,
    IReadOnlyList<PlanSlot> Slots,
    int Wanted = 0,
    PlanRules? Rules = null,
    IReadOnlyList<BusyTime>? Busy = null)
{
    public PlanRules RulesOrUsual => Rules ?? PlanRules.Usual;
}

/// <param name="RoadFactor">Kilometres by road for one as the crow flies.</param>
/// <param name="Effort">Rounds of the search for each school; more finds shorter drives and takes longer.</param>
/// <param name="Seed">Of the search's chances.</param>
public sealed record PlanRules(double RoadFactor, int Effort, int Seed)
{
    public static PlanRules Usual { get; } = new(1.3, 1_000, 1);
}

/// <summary>A school that may be visited.</summary>
/// <param name="At">Null where nobody knows where it lies.</param>
/// <param name="DueBy">Index of the term by whose end it is to be visited; null where that lies after the plan.</param>
/// <param name="Score">The higher, the sooner.</param>
/// <param name="RegionId">Null where it has none: every visitor may go.</param>
/// <param name="NotBefore">Index of the first term in which it may be visited.</param>
/// <param name="Fixed">Agreed with the school or held by a person: stays where it is. By a visitor who is not in the plan: nobody else goes.</param>
/// <param name="Before">Where an earlier plan had it: kept where that is still possible.</param>
/// <param name="ByHand">A person planned it for a week, and no day is agreed: it is visited, due or not, and kept in that week while due terms and time allow. By nobody yet: only that it is visited.</param>
public sealed record PlanSchool(
    Guid Id,
    GridPoint? At,
    int? DueBy,
    decimal Score = 0,
    Guid? RegionId = null,
    int NotBefore = 0,
    FixedVisit? Fixed = null,
    PlannedPlace? Before = null,
    FixedVisit? ByHand = null);

/// <param name="Week">Its Monday.</param>
/// <param name="Day">Null where only the week is settled.</param>
/// <param name="TogetherId">Shared by schools of a trust that are visited at once: one stop, in one place, which takes the time of one visit.</param>
/// <param name="At">Null where no hour is agreed.</param>
public sealed record FixedVisit(Guid VisitorId, DateOnly Week, DateOnly? Day = null, Guid? TogetherId = null, TimeOnly? At = null);

/// <summary>A meeting that is agreed, and that no plan is about: it takes the time of one visit.</summary>
/// <param name="At">Null where no hour is agreed: it may be at any.</param>
public sealed record BusyTime(Guid VisitorId, DateOnly Day, TimeOnly? At)
{
    public bool Takes(PlanSlot slot) =>
        slot.VisitorId == VisitorId && slot.Day == Day && (slot.Part == DayPart.WholeDay || At is not { } at || at.Half() == slot.Part);
}

/// <summary>An outing of an earlier plan.</summary>
public sealed record PlannedPlace(Guid VisitorId, DateOnly Day, DayPart Part);

/// <param name="VisitsPerHalfDay">1 to 6.</param>
/// <param name="RegionIds">Where the visitor goes; empty for everywhere.</param>
public sealed record PlanVisitor(Guid Id, GridPoint Home, int VisitsPerHalfDay, IReadOnlySet<Guid> RegionIds)
{
    public bool MayVisit(PlanSchool school) => RegionIds.Count == 0 || school.RegionId is not { } region || RegionIds.Contains(region);
}

/// <summary>Time that a visitor has for one outing: from home to schools and back.</summary>
/// <param name="Term">Index of the term that the day belongs to.</param>
public sealed record PlanSlot(Guid VisitorId, DateOnly Day, DayPart Part, int Term);

public enum DayPart
{
    Morning,
    Afternoon,
    WholeDay,
}

public static class DayParts
{
    private static readonly TimeOnly Noon = new(12, 30);

    /// <summary>The half of the day that an hour belongs to.</summary>
    public static DayPart Half(this TimeOnly at) => at < Noon ? DayPart.Morning : DayPart.Afternoon;
}
