using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Visits;

/// <summary>A visit as a line of a list, with the names that it needs.</summary>
public sealed class VisitLine
{
    public Guid Id { get; init; }

    public Guid SchoolId { get; init; }

    public string School { get; init; } = "";

    public string SchoolSort { get; init; } = "";

    public string SchoolSearch { get; init; } = "";

    public string? Town { get; init; }

    public int Urn { get; init; }

    public Phase? Phase { get; init; }

    public Guid? RegionId { get; init; }

    public string? Region { get; init; }

    public Guid KindId { get; init; }

    public string Kind { get; init; } = "";

    /// <summary>The visit to a trust that covers this school among others.</summary>
    public Guid? TrustVisitId { get; init; }

    /// <summary>The trust of that visit.</summary>
    public string? Trust { get; init; }

    public Guid? VisitorId { get; init; }

    public string? Visitor { get; init; }

    public VisitState State { get; init; }

    public DateOnly? On { get; init; }

    public TimeOnly? StartsAt { get; init; }

    public DateOnly? PlannedWeek { get; init; }

    /// <summary>The day, else the Monday of the planned week.</summary>
    public DateOnly SortDay { get; init; }

    public SupportPriority? Priority { get; init; }

    public string? NextStep { get; init; }

    /// <summary>A visit by this day was promised.</summary>
    public DateOnly? FollowUpBy { get; init; }

    /// <summary>The day, or the week’s Monday, of the visit to the school that is to follow.</summary>
    public DateOnly? NextVisitOn { get; init; }

    /// <summary>Something of the record has been written down, but the visit is not done.</summary>
    public bool IsBegun { get; init; }

    public Guid? EndedReasonId { get; init; }

    /// <summary>Why it did not take place, by the hub's list.</summary>
    public string? EndedTag { get; init; }

    /// <summary>The same in somebody's own words.</summary>
    public string? EndedText { get; init; }

    public string? EndedReason => VisitReason.Words(EndedTag, EndedText);

    /// <summary>How often a day that had been agreed was given up for another.</summary>
    public int Moves { get; init; }

    public int Attempts { get; init; }

    /// <summary>The latest try to reach the school.</summary>
    public AttemptKind? LastAttempt { get; init; }

    public DateTimeOffset? LastAttemptAt { get; init; }

    public bool IsWithoutRecordOn(DateOnly day) => State is VisitState.Arranged or VisitState.Confirmed && On < day;

    public bool HasSlippedOn(DateOnly day) => State == VisitState.Planned && SortDay.AddDays(7) <= day;
}
