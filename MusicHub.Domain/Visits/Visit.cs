using MusicHub.Domain.History;

namespace MusicHub.Domain.Visits;

/// <summary>One visit to one school, from the plan to the record.</summary>
public sealed class Visit : Aggregate
{
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

    public static Visit Plan(Guid schoolId, Guid kindId, Guid? visitorId, DateOnly week, Guid? planItemId = null)
    {
        var monday = MondayOf(week);
        return new Visit { SchoolId = schoolId, KindId = kindId, VisitorId = visitorId, PlannedWeek = monday, SortDay = monday, PlanItemId = planItemId };
    }

    /// <summary>A visit that nobody had planned, recorded afterwards.</summary>
    public static Result<Visit> RecordUnplanned(Guid schoolId, Guid kindId, Guid visitorId, VisitRecord record, DateOnly today)
    {
        var visit = new Visit { SchoolId = schoolId, KindId = kindId, VisitorId = visitorId, SortDay = record.On };
        var result = visit.Record(record, today);
        return result.IsRefused ? result.Refusal : visit;
    }

    /// <summary>Agrees a day, or moves it to another.</summary>
    public Result Arrange(DateOnly on, TimeOnly? startsAt, Guid visitorId, DateOnly today)
    {
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        if (on < today)
            return VisitRefusals.ArrangedInThePast;
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
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
        State = VisitState.Confirmed;
        return Result.Done;
    }

    public Result HandTo(Guid visitorId)
    {
        if (!State.IsAhead())
            return VisitRefusals.AlreadyOver(this);
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

    /// <summary>Puts a record right afterwards.</summary>
    public Result Correct(VisitRecord record, DateOnly today)
    {
        if (State != VisitState.Done)
            return VisitRefusals.NotRecorded;
        return Write(record, today);
    }

    public Result Cancel(string? reason) => End(VisitState.Cancelled, reason);

    public Result MarkNotAttended(string? reason, DateOnly today)
    {
        if (On is not { } on || on > today)
            return VisitRefusals.NotYet;
        return End(VisitState.NotAttended, reason);
    }

    public void LogAttempt(AttemptKind how, Guid byId, DateTimeOffset at, string? note) =>
        _attempts.Add(new ContactAttempt(this, how, byId, at, note));

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

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
    IReadOnlyCollection<(Guid NeedId, string? Note)> Needs);

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

/// <summary>One try to reach the school about a visit.</summary>
public sealed class ContactAttempt : Part
{
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
