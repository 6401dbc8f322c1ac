using MusicHub.Domain.Mail;

namespace MusicHub.Data.Mail;

/// <summary>A message as a line of a list: where it goes and how it stands, without its words.</summary>
public sealed class MailLine
{
    public Guid Id { get; init; }

    public MailKind Kind { get; init; }

    public Guid SubjectId { get; init; }

    public Guid? SchoolId { get; init; }

    public string? School { get; init; }

    public Guid? SenderId { get; init; }

    /// <summary>Null for the program itself.</summary>
    public string? Sender { get; init; }

    public string Page { get; init; } = "";

    public string To { get; init; } = "";

    public string? ToName { get; init; }

    public string Subject { get; init; } = "";

    public MailState State { get; init; }

    public DateTimeOffset QueuedAt { get; init; }

    public DateTimeOffset? NextTryAt { get; init; }

    public DateTimeOffset GivesUpAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public int Attempts { get; init; }

    public string? LastError { get; init; }

    public bool IsUnderWay { get; init; }

    public bool MayBeDouble { get; init; }
}
