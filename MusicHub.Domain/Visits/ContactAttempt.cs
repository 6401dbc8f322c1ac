namespace MusicHub.Domain.Visits;

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

    internal ContactAttempt(Visit visit, AttemptKind how, Guid byId, DateTimeOffset at, string? note, Guid? reasonId) =>
        (VisitId, How, ById, At, Note, ReasonId) = (visit.Id, how, byId, at, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), reasonId);

    public Guid VisitId { get; private init; }

    public override Guid OwnerId => VisitId;

    public AttemptKind How { get; private init; }

    public Guid ById { get; private init; }

    public DateTimeOffset At { get; private init; }

    public string? Note { get; private init; }

    /// <summary>Why the school declined.</summary>
    public Guid? ReasonId { get; private init; }
}
