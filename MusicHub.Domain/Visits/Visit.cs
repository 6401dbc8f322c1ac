using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;

namespace MusicHub.Domain.Visits;

/// <summary>One visit to one school, from the plan to the record.</summary>
public sealed class Visit : Aggregate
{
    /// <summary>How far ahead a visit may be planned, in years: one cycle.</summary>
    public const int YearsAhead = 3;

    public const int LongestReason = 1000;

    /// <summary>No record is older; an earlier date is a slip of the keyboard.</summary>
    public static readonly DateOnly Earliest = new(2000, 1, 1);

    private readonly List<VisitNeed> _needs = [];
    private readonly List<ContactAttempt> _attempts = [];

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

    /// <summary>The plan item that it came from.</summary>
    public Guid? PlanItemId { get; private init; }

    [Personal]
    public string? MetWhom { get; private set; }

    public string? Notes { get; private set; }

    public string? NextStep { get; private set; }

    public SupportPriority? Priority { get; private set; }

    /// <summary>Why it was cancelled or not attended.</summary>
    public string? EndedReason { get; private set; }

    public IReadOnlyList<VisitNeed> Needs => _needs;

    public IReadOnlyList<ContactAttempt> Attempts => _attempts;

    /// <summary>Means to visit in a week, by somebody or by nobody yet.</summary>
    /// <param name="week">Any day of the week; it is kept as its Monday.</param>
    public static Result<Visit> Plan(Guid schoolId, Guid kindId, Guid? visitorId, DateOnly week, DateOnly today, Guid? planItemId = null)
    {
        var visit = new Visit { SchoolId = schoolId, KindId = kindId, PlanItemId = planItemId };
        var result = visit.Replan(week, visitorId, today);
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
    public Result Replan(DateOnly week, Guid? visitorId, DateOnly today)
    {
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        if (Weeks.MondayOf(week) < Weeks.MondayOf(today))
            return VisitRefusals.PlannedInThePast;
        if (week > Furthest(today))
            return VisitRefusals.TooFarAhead("Week");
        (On, StartsAt) = (null, null);
        PlannedWeek = Weeks.MondayOf(week);
        SortDay = PlannedWeek.Value;
        VisitorId = visitorId;
        State = VisitState.Planned;
        return Result.Done;
    }

    /// <summary>Agrees a day, or moves it to another; the school has to confirm the new one.</summary>
    public Result Arrange(DateOnly on, TimeOnly? startsAt, Guid visitorId, DateOnly today)
    {
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        if (on < today)
            return VisitRefusals.ArrangedInThePast;
        if (on > Furthest(today))
            return VisitRefusals.TooFarAhead("On");
        On = on;
        StartsAt = startsAt;
        VisitorId = visitorId;
        SortDay = on;
        State = VisitState.Arranged;
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
        return Result.Done;
    }

    public Result HandTo(Guid visitorId)
    {
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        if (VisitorId == visitorId)
            return VisitRefusals.AlreadyTheirs;
        VisitorId = visitorId;
        return Result.Done;
    }

    /// <summary>Writes down what took place, whatever state the arrangement had reached.</summary>
    public Result Record(VisitRecord record, DateOnly today)
    {
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        return Write(record, today);
    }

    /// <summary>Puts a record right afterwards, down to what kind of visit it was and who made it. The reason is for the history.</summary>
    public Result Correct(VisitRecord record, Guid kindId, Guid visitorId, string? reason, DateOnly today)
    {
        if (State != VisitState.Done)
            return VisitRefusals.NotRecorded;
        if (string.IsNullOrWhiteSpace(reason))
            return VisitRefusals.ReasonMissing;
        var result = Write(record, today);
        if (!result.IsRefused)
            (KindId, VisitorId) = (kindId, visitorId);
        return result;
    }

    public Result Cancel(string? reason) => End(VisitState.Cancelled, reason);

    public Result MarkNotAttended(string? reason, DateOnly today)
    {
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        if (On is not { } on || on > today)
            return VisitRefusals.NotYet;
        return End(VisitState.NotAttended, reason);
    }

    /// <summary>Notes a try to reach the school, for as long as the visit is ahead.</summary>
    public Result LogAttempt(AttemptKind how, Guid byId, DateTimeOffset at, string? note)
    {
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        _attempts.Add(new ContactAttempt(this, how, byId, at, note));
        return Result.Done;
    }

    /// <summary>The agreed day is over, and nobody has said what became of it.</summary>
    public bool IsWithoutRecordOn(DateOnly day) => State is VisitState.Arranged or VisitState.Confirmed && On < day;

    /// <summary>The planned week is over, and no day was ever agreed.</summary>
    public bool HasSlippedOn(DateOnly day) => State == VisitState.Planned && PlannedWeek < Weeks.MondayOf(day);

    private static DateOnly Furthest(DateOnly today) => today.AddYears(YearsAhead);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private Result End(VisitState state, string? reason)
    {
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        if (string.IsNullOrWhiteSpace(reason))
            return VisitRefusals.ReasonMissing;
        State = state;
        EndedReason = reason.Trim();
        return Result.Done;
    }

    private Result Write(VisitRecord record, DateOnly today)
    {
        if (record.On > today)
            return VisitRefusals.RecordedInTheFuture;
        if (record.On < Earliest)
            return VisitRefusals.RecordedTooLongAgo;
        if (string.IsNullOrWhiteSpace(record.MetWhom))
            return VisitRefusals.MetWhomMissing;
        On = record.On;
        SortDay = record.On;
        MetWhom = record.MetWhom.Trim();
        Notes = Text(record.Notes);
        NextStep = Text(record.NextStep);
        Priority = record.Priority;
        State = VisitState.Done;
        _needs.RemoveAll(need => record.Needs.All(wanted => wanted.NeedId != need.NeedId));
        foreach (var (needId, note) in record.Needs)
        {
            if (_needs.SingleOrDefault(need => need.NeedId == needId) is { } need)
                need.Change(note);
            else
                _needs.Add(new VisitNeed(this, needId, note));
        }

        return Result.Done;
    }
}

/// <summary>What a visitor writes down: when it took place, whom they met, what is next.</summary>
/// <param name="Needs">Needs of the hub's list, each at most once, with a note or none.</param>
public sealed record VisitRecord(
    DateOnly On,
    string MetWhom,
    string? Notes,
    string? NextStep,
    SupportPriority? Priority,
    IReadOnlyCollection<(Guid NeedId, string? Note)> Needs)
{
    public const int LongestMetWhom = 400;

    public const int LongestNotes = 20_000;

    public const int LongestNextStep = 2000;

    public const int LongestNeedNote = 1000;
}

public sealed class VisitNeed : Part
{
    private VisitNeed()
    {
    }

    internal VisitNeed(Visit visit, Guid needId, string? note) =>
        (VisitId, NeedId, Note) = (visit.Id, needId, string.IsNullOrWhiteSpace(note) ? null : note.Trim());

    public Guid VisitId { get; private init; }

    public override Guid OwnerId => VisitId;

    public Guid NeedId { get; private init; }

    public string? Note { get; private set; }

    internal void Change(string? note) => Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
}

public enum AttemptKind
{
    Emailed,
    Called,
    NoReply,
    Declined,
}

public static class AttemptKinds
{
    public static readonly IReadOnlyList<AttemptKind> All = Enum.GetValues<AttemptKind>();

    public static string Title(this AttemptKind kind) => kind == AttemptKind.NoReply ? "No reply" : kind.ToString();
}

/// <summary>One try to reach the school about a visit.</summary>
public sealed class ContactAttempt : Part
{
    public const int LongestNote = 1000;

    private ContactAttempt()
    {
    }

    internal ContactAttempt(Visit visit, AttemptKind how, Guid byId, DateTimeOffset at, string? note) =>
        (VisitId, How, ById, At, Note) = (visit.Id, how, byId, at, string.IsNullOrWhiteSpace(note) ? null : note.Trim());

    public Guid VisitId { get; private init; }

    public override Guid OwnerId => VisitId;

    public AttemptKind How { get; private init; }

    public Guid ById { get; private init; }

    public DateTimeOffset At { get; private init; }

    public string? Note { get; private init; }
}
