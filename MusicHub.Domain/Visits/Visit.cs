using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;

namespace MusicHub.Domain.Visits;

/// <summary>One visit to one school, from the plan to the record.</summary>
public sealed partial class Visit : Aggregate
{
    /// <summary>How far ahead a visit may be planned, in years: one cycle.</summary>
    public const int YearsAhead = 3;

    public const int LongestReason = 1000;

    /// <summary>No record is older; an earlier date is a slip of the keyboard.</summary>
    public static readonly DateOnly Earliest = new(2000, 1, 1);

    private readonly List<VisitNeed> _needs = [];
    private readonly List<ContactAttempt> _attempts = [];
    private readonly List<VisitMove> _moves = [];

    private Visit()
    {
    }

    public Guid SchoolId { get; private init; }

    public Guid KindId { get; private set; }

    public Guid? VisitorId { get; private set; }

    public VisitState State { get; private set; }

    /// <summary>The Monday of the week that it is planned for.</summary>
    public DateOnly? PlannedWeek { get; private set; }

    /// <summary>The day agreed with the school; once done, the day it took place.</summary>
    public DateOnly? On { get; private set; }

    public TimeOnly? StartsAt { get; private set; }

    /// <summary>The day that lists order by: the day, else the planned week.</summary>
    public DateOnly SortDay { get; private set; }

    /// <summary>The visit to a trust that covers this school among others.</summary>
    public Guid? TrustVisitId { get; private set; }

    /// <summary>The item of a published plan that it came from or follows.</summary>
    public Guid? PlanItemId { get; private set; }

    /// <summary>A person planned it for a week, or put it off to one: plans may move it, but never withdraw it.</summary>
    public bool IsPlannedByHand { get; private set; }

    /// <summary>The day that has been written down while the record is a draft.</summary>
    public DateOnly? DraftedOn { get; private set; }

    [Personal]
    public string? MetWhom { get; private set; }

    public string? Notes { get; private set; }

    public string? NextStep { get; private set; }

    public SupportPriority? Priority { get; private set; }

    /// <summary>A visit by this day was promised; it stays open until another visit to the school has taken place.</summary>
    public DateOnly? FollowUpBy { get; private set; }

    /// <summary>Why it was cancelled or not attended, by the hub's list.</summary>
    public Guid? EndedReasonId { get; private set; }

    /// <summary>The same in somebody's own words.</summary>
    public string? EndedReason { get; private set; }

    /// <summary>Raised when the arrangement, or what was said of the meeting, changes: date, people, next step, priority.</summary>
    [Unrecorded]
    public int RecordVersion { get; private set; }

    [Unrecorded]
    public int NeedsVersion { get; private set; }

    [Unrecorded]
    public int NotesVersion { get; private set; }

    public IReadOnlyList<VisitNeed> Needs => _needs;

    public IReadOnlyList<ContactAttempt> Attempts => _attempts;

    /// <summary>The days that had been agreed before, the first one first.</summary>
    public IReadOnlyList<VisitMove> Moves => [.. _moves.OrderBy(move => move.Number)];

    /// <summary>Means to visit in a week, by somebody or by nobody yet.</summary>
    /// <param name="week">Any day of the week; it is kept as its Monday.</param>
    public static Result<Visit> Plan(Guid schoolId, Guid kindId, Guid? visitorId, DateOnly week, DateOnly today, Guid? planItemId = null)
    {
        var visit = new Visit { SchoolId = schoolId, KindId = kindId, PlanItemId = planItemId };
        var result = visit.Replan(week, visitorId, today);
        visit.IsPlannedByHand = planItemId is null;
        return result.IsRefused ? result.Refusal : visit;
    }

    /// <summary>A visit that nobody had planned, recorded afterwards.</summary>
    public static Result<Visit> RecordUnplanned(Guid schoolId, Guid kindId, Guid visitorId, VisitRecord record, DateOnly today)
    {
        var visit = new Visit { SchoolId = schoolId, KindId = kindId, VisitorId = visitorId, SortDay = record.On };
        var result = visit.Record(record, today);
        return result.IsRefused ? result.Refusal : visit;
    }

    /// <summary>Puts it off to another week, with no day agreed yet.</summary>
    /// <param name="why">Why a day that had been agreed is given up.</param>
    /// <param name="reason">The same by the hub's list, where the hub asks for it.</param>
    public Result Replan(DateOnly week, Guid? visitorId, DateOnly today, string? why = null, VisitReason? reason = null)
    {
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        if (reason?.IsFor(VisitEndings.Moved) == false)
            return VisitRefusals.ReasonNotOffered;
        if (Weeks.MondayOf(week) < Weeks.MondayOf(today))
            return VisitRefusals.PlannedInThePast;
        if (week > Furthest(today))
            return VisitRefusals.TooFarAhead("Week");
        GiveUpDay(null, today, why, reason);
        (On, StartsAt) = (null, null);
        PlannedWeek = Weeks.MondayOf(week);
        SortDay = PlannedWeek.Value;
        VisitorId = visitorId;
        State = VisitState.Planned;
        IsPlannedByHand = true;
        RecordVersion++;
        return Result.Done;
    }

    /// <summary>
    /// Follows a plan that is published, as long as no day is agreed. What a person planned stays theirs: a later plan that
    /// does without the school does not withdraw it.
    /// </summary>
    public Result FollowPlan(Guid planItemId, DateOnly week, Guid visitorId, DateOnly today)
    {
        if (State.IsAhead() && State != VisitState.Planned)
            return VisitRefusals.AlreadyArranged;
        var byHand = IsPlannedByHand;
        if ((PlannedWeek != Weeks.MondayOf(week) || VisitorId != visitorId) && Replan(week, visitorId, today).Refusal is { } refusal)
            return refusal;
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        (PlanItemId, IsPlannedByHand) = (planItemId, byHand);
        return Result.Done;
    }

    /// <summary>Moves it to another week or visitor before any day is agreed.</summary>
    public Result MovePlan(DateOnly week, Guid? visitorId, DateOnly today)
    {
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        if (State != VisitState.Planned)
            return VisitRefusals.DayAgreed;
        return Weeks.MondayOf(week) == PlannedWeek && visitorId == VisitorId ? VisitRefusals.PlannedSo : Replan(week, visitorId, today);
    }

    /// <summary>Agrees a day, or moves it to another; the school has to confirm the new one.</summary>
    /// <param name="why">Why a day that had been agreed is given up.</param>
    /// <param name="reason">The same by the hub's list, where the hub asks for it.</param>
    public Result Arrange(DateOnly on, TimeOnly? startsAt, Guid visitorId, DateOnly today, string? why = null, VisitReason? reason = null)
    {
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        if (reason?.IsFor(VisitEndings.Moved) == false)
            return VisitRefusals.ReasonNotOffered;
        if (on < today)
            return VisitRefusals.ArrangedInThePast;
        if (on > Furthest(today))
            return VisitRefusals.TooFarAhead("On");
        GiveUpDay(on, today, why, reason);
        On = on;
        StartsAt = startsAt;
        VisitorId = visitorId;
        SortDay = on;
        State = VisitState.Arranged;
        RecordVersion++;
        return Result.Done;
    }

    /// <summary>The school has confirmed the day.</summary>
    public Result Confirm()
    {
        if (State == VisitState.Planned)
            return VisitRefusals.NotArranged;
        if (State == VisitState.Confirmed)
            return VisitRefusals.AlreadyConfirmed;
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        State = VisitState.Confirmed;
        RecordVersion++;
        return Result.Done;
    }

    public Result HandTo(Guid visitorId)
    {
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        if (VisitorId == visitorId)
            return VisitRefusals.AlreadyTheirs;
        VisitorId = visitorId;
        RecordVersion++;
        return Result.Done;
    }

    /// <param name="text">In words, or nothing.</param>
    /// <param name="reason">From the hub's list, where the hub asks for one.</param>
    public Result Cancel(string? text, VisitReason? reason = null) => End(VisitState.Cancelled, VisitEndings.Cancelled, text, reason);

    /// <inheritdoc cref="Cancel"/>
    public Result MarkNotAttended(string? text, DateOnly today, VisitReason? reason = null)
    {
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        if (On is not { } on || on > today)
            return VisitRefusals.NotYet;
        return End(VisitState.NotAttended, VisitEndings.NotAttended, text, reason);
    }

    /// <summary>Notes a try to reach the school, for as long as the visit is ahead.</summary>
    /// <param name="reason">Why the school declined, where the hub asks for it.</param>
    public Result LogAttempt(AttemptKind how, Guid byId, DateTimeOffset at, string? note, VisitReason? reason = null)
    {
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        if (reason is not null && (how != AttemptKind.Declined || !reason.IsFor(VisitEndings.Declined)))
            return VisitRefusals.OnlyWhereDeclined;
        _attempts.Add(new ContactAttempt(this, how, byId, at, note, reason?.Id));
        return Result.Done;
    }

    /// <summary>A mistaken tap: whoever noted it takes it back on the same day. The history keeps that it was there.</summary>
    /// <param name="at">When it was noted.</param>
    public Result TakeBackAttempt(Guid byId, DateTimeOffset at, DateOnly today)
    {
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        return UkTime.DayOf(at) == today && _attempts.RemoveAll(attempt => attempt.ById == byId && attempt.At == at) > 0 ? Result.Done : VisitRefusals.AttemptStays;
    }

    /// <summary>The school is visited by itself after all: it keeps its day or week, and what happens to the others no longer touches it.</summary>
    public Result LeaveTrustVisit()
    {
        if (TrustVisitId is null)
            return VisitRefusals.NotInATrustVisit;
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        TrustVisitId = null;
        return Result.Done;
    }

    internal void Join(TrustVisit together) => TrustVisitId = together.Id;

    /// <summary>The agreed day is over, and nobody has said what became of it.</summary>
    public bool IsWithoutRecordOn(DateOnly day) => State is VisitState.Arranged or VisitState.Confirmed && On < day;

    /// <summary>The planned week is over, and no day was ever agreed.</summary>
    public bool HasSlippedOn(DateOnly day) => State == VisitState.Planned && PlannedWeek < Weeks.MondayOf(day);

    private static DateOnly Furthest(DateOnly today) => today.AddYears(YearsAhead);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Another hour of the same day moves nothing.</summary>
    private void GiveUpDay(DateOnly? next, DateOnly today, string? why, VisitReason? reason)
    {
        // Another day is another meeting: what was noted as its day does not hold.
        if (On != next || next is null)
            DraftedOn = null;
        if (On is { } day && day != next)
            _moves.Add(new VisitMove(this, _moves.Count + 1, day, StartsAt, today, Text(why), reason?.Id));
    }

    private Result End(VisitState state, VisitEndings ending, string? text, VisitReason? reason)
    {
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        if (reason?.IsFor(ending) == false)
            return VisitRefusals.ReasonNotOffered;
        State = state;
        EndedReasonId = reason?.Id;
        EndedReason = Text(text);
        RecordVersion++;
        return Result.Done;
    }
}
