using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.Visits;

/// <summary>One try to reach a school while no visit to it is planned; those for a visit belong to the visit (<see cref="ContactAttempt"/>).</summary>
public sealed class SchoolAttempt : Aggregate
{
    private SchoolAttempt()
    {
    }

    public Guid SchoolId { get; private init; }

    public AttemptKind How { get; private init; }

    public Guid ById { get; private init; }

    public DateTimeOffset At { get; private init; }

    public string? Note { get; private init; }

    /// <summary>Why the school declined.</summary>
    public Guid? ReasonId { get; private init; }

    /// <param name="reason">Why the school declined, where the hub asks for it.</param>
    public static Result<SchoolAttempt> Log(Guid schoolId, AttemptKind how, Guid byId, DateTimeOffset at, string? note, VisitReason? reason = null)
    {
        if (reason is not null && (how != AttemptKind.Declined || !reason.IsFor(VisitEndings.Declined)))
            return VisitRefusals.OnlyWhereDeclined;
        return new SchoolAttempt { SchoolId = schoolId, How = how, ById = byId, At = at, Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(), ReasonId = reason?.Id };
    }

    /// <inheritdoc cref="Visit.TakeBackAttempt"/>
    public Result TakeBack(Guid byId, DateOnly today) => ById == byId && UkTime.DayOf(At) == today ? Result.Done : VisitRefusals.AttemptStays;
}
