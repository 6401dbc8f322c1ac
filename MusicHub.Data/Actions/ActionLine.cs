using MusicHub.Domain.Actions;

namespace MusicHub.Data.Actions;

/// <summary>An action as a line of a list, with the names that it needs.</summary>
public sealed class ActionLine
{
    public Guid Id { get; init; }

    public string What { get; init; } = "";

    public Guid? SchoolId { get; init; }

    public string? School { get; init; }

    public string? SchoolSort { get; init; }

    public string? SchoolSearch { get; init; }

    public string? Town { get; init; }

    public int? Urn { get; init; }

    public Guid? RegionId { get; init; }

    public string? Region { get; init; }

    /// <summary>Null where the school is to do it.</summary>
    public Guid? OwnerId { get; init; }

    public string? Owner { get; init; }

    public DateOnly DueOn { get; init; }

    public StrategicFunction Function { get; init; }

    /// <summary>The academic year of the plan in which it is a target; null where it is none.</summary>
    public int? PlanYear { get; init; }

    public ActionState State { get; init; }

    public DateOnly OpenedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public string? Outcome { get; init; }

    public ActionSource Source { get; init; }

    public Guid? SourceId { get; init; }

    /// <summary>Who made the visit that it came from.</summary>
    public Guid? VisitorId { get; init; }

    public string OwnerWords => Owner ?? "The school";

    public ActionStanding StandingOn(DateOnly day) => ActionStandings.Of(State, DueOn, day);
}
