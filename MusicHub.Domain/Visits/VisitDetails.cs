namespace MusicHub.Domain.Visits;

/// <summary>All that is known of a visit besides its school, as a row of a sheet tells it.</summary>
public sealed record VisitDetails
{
    public required Guid KindId { get; init; }

    public Guid? VisitorId { get; init; }

    public VisitState State { get; init; }

    public DateOnly? On { get; init; }

    public TimeOnly? StartsAt { get; init; }

    /// <summary>A Monday.</summary>
    public DateOnly? PlannedWeek { get; init; }

    public string? MetWhom { get; init; }

    public string? NextStep { get; init; }

    public SupportPriority? Priority { get; init; }

    /// <summary>The day by which another visit was promised.</summary>
    public DateOnly? FollowUpBy { get; init; }

    public string? Notes { get; init; }

    /// <summary>Of the hub's list of reasons.</summary>
    public Guid? EndedReasonId { get; init; }

    public string? EndedReason { get; init; }

    public IReadOnlyList<NotedNeed> Needs { get; init; } = [];

    /// <summary>What keeps this from being a visit; an old tracker may lack whom the visitor met, and why a visit was cancelled.</summary>
    /// <param name="before">The visit as it is; null for a new one.</param>
    public Refusal? RefusalOf(VisitDetails? before, DateOnly today)
    {
        if (before is { State: VisitState.Cancelled or VisitState.NotAttended } && before.Differs(this))
            return VisitRefusals.Over(before.State);
        if (before is { State: VisitState.Done } && State != VisitState.Done)
            return VisitRefusals.DoneStaysDone;
        if (State is not (VisitState.Cancelled or VisitState.NotAttended) && (EndedReasonId, EndedReason) is not (null, null) && (EndedReasonId, EndedReason) != (before?.EndedReasonId, before?.EndedReason))
            return VisitRefusals.ReasonOnlyWhereEnded;
        if (FollowUpBy is { } followUp && (State != VisitState.Done || followUp <= On || followUp > On?.AddYears(Visit.YearsAhead)))
            return State == VisitState.Done ? VisitRefusals.FollowUpOutOfRange : VisitRefusals.FollowUpOnlyWhereDone;
        if (State == VisitState.Planned)
            return PlannedWeek is null ? VisitRefusals.DayMissing : PlannedWeek > today.AddYears(Visit.YearsAhead) ? VisitRefusals.TooFarAhead("Week") : null;
        if (State == VisitState.Cancelled)
            return On is null && PlannedWeek is null ? VisitRefusals.DayMissing : TooFar(today);
        if (On is null)
            return VisitRefusals.DayMissing;
        if (VisitorId is null && State != VisitState.NotAttended)
            return VisitRefusals.VisitorMissing;
        if (State is VisitState.Done or VisitState.NotAttended && On > today)
            return VisitRefusals.RecordedInTheFuture;
        return TooFar(today);
    }

    public bool Differs(VisitDetails other) => this with { Needs = other.Needs } != other || !Needs.SequenceEqual(other.Needs);

    private Refusal? TooFar(DateOnly today) =>
        (On ?? PlannedWeek) < Visit.Earliest ? VisitRefusals.RecordedTooLongAgo : (On ?? PlannedWeek) > today.AddYears(Visit.YearsAhead) ? VisitRefusals.TooFarAhead("On") : null;
}

public sealed record NotedNeed(Guid NeedId, string? Note);
