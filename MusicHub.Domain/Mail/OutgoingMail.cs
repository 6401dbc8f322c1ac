using MusicHub.Domain.History;

namespace MusicHub.Domain.Mail;

/// <summary>
/// A message that is to leave the program, saved with what caused it. A job sends it, at least once: when the server dies
/// between the mail server's yes and the note of it, the message goes again, and says so.
/// </summary>
[Unrecorded]
public sealed class OutgoingMail : Aggregate
{
    /// <summary>Stands in the text where the private link goes when it is sent, so that nobody who reads the outbox can use the link.</summary>
    public const string LinkMark = "[link]";

    public const int LongestError = 500;

    public const int LongestPage = 200;

    /// <summary>How long a mail server may be out of reach.</summary>
    public static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(2);

    /// <summary>When it is over, its words are kept so long.</summary>
    public static readonly TimeSpan KeepsTextFor = TimeSpan.FromDays(90);

    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6)];

    private OutgoingMail() => To = Subject = Text = Page = null!;

    public MailKind Kind { get; private init; }

    /// <summary>The note's version, the survey's or audit's link, the digest or the report that it tells of.</summary>
    public Guid SubjectId { get; private init; }

    public Guid? SchoolId { get; private init; }

    /// <summary>Who sends it; null for the program itself.</summary>
    public Guid? SenderId { get; private init; }

    /// <summary>Where in the program the thing stands that it is about.</summary>
    public string Page { get; private init; }

    public string To { get; private init; }

    public string? ToName { get; private init; }

    public string? ReplyTo { get; private init; }

    public string Subject { get; private init; }

    public string Text { get; private init; }

    public string? Html { get; private init; }

    /// <summary>The private link in full: kept only until it is sent.</summary>
    public string? Link { get; private set; }

    public MailState State { get; private set; }

    public DateTimeOffset QueuedAt { get; private init; }

    public DateTimeOffset GivesUpAt { get; private set; }

    public DateTimeOffset? NextTryAt { get; private set; }

    public DateTimeOffset? TriedAt { get; private set; }

    /// <summary>When it was sent, or will not be any more.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Since it was queued, or told to be tried again.</summary>
    public int Attempts { get; private set; }

    public string? LastError { get; private set; }

    /// <summary>A try has begun of which nobody knows the end.</summary>
    public bool IsUnderWay { get; private set; }

    /// <summary>A try was cut off after the mail server may have taken the message.</summary>
    public bool MayBeDouble { get; private set; }

    /// <summary>The same at each try, so that a message that came twice can be told.</summary>
    public string MessageId(string domain) => $"<{Id:N}@{domain}>";

    /// <param name="link">Private; stands where the text has <see cref="LinkMark"/>.</param>
    public static Result<OutgoingMail> Queue(MailCause cause, MailAddressee to, MailWords words, string? link, DateTimeOffset at)
    {
        if ((to.Refusal() ?? words.Refusal(link is not null)) is { } refusal)
            return refusal;
        return new OutgoingMail
        {
            Kind = cause.Kind,
            SubjectId = cause.SubjectId,
            SchoolId = cause.SchoolId,
            SenderId = cause.SenderId,
            Page = cause.Page,
            To = to.Address.Trim(),
            ToName = MailWords.OneLine(to.Name),
            ReplyTo = to.ReplyTo,
            Subject = words.Subject!.Trim(),
            Text = words.Text!.Trim().ReplaceLineEndings("\n"),
            Html = words.Html,
            Link = link,
            QueuedAt = at,
            NextTryAt = at,
            GivesUpAt = at + GivesUpAfter,
        };
    }

    /// <summary>Said before the mail server is spoken to.</summary>
    public Result Begin(DateTimeOffset at)
    {
        if (State != MailState.Queued)
            return MailRefusals.NotQueued;
        MayBeDouble |= IsUnderWay;
        (IsUnderWay, TriedAt) = (true, at);
        Attempts++;
        return Result.Done;
    }

    public void Sent(DateTimeOffset at)
    {
        LastError = null;
        End(MailState.Sent, at);
        Link = null;
    }

    /// <summary>Something that may pass went wrong: it is tried again, until it is given up.</summary>
    /// <param name="unsure">Whether the mail server may have taken it nevertheless.</param>
    public void Delay(string error, DateTimeOffset at, bool unsure = false)
    {
        LastError = Cut(error);
        MayBeDouble |= unsure;
        if (at >= GivesUpAt)
        {
            End(MailState.GaveUp, at);
            return;
        }

        var next = at + Pauses[Math.Clamp(Attempts - 1, 0, Pauses.Length - 1)];
        (IsUnderWay, NextTryAt) = (false, next < GivesUpAt ? next : GivesUpAt);
    }

    /// <summary>The mail server will not take it for this address, now or later.</summary>
    public void Refuse(string error, DateTimeOffset at)
    {
        LastError = Cut(error);
        End(MailState.Failed, at);
    }

    /// <summary>Somebody does not want it to be sent any more.</summary>
    public Result Withdraw(string why, DateTimeOffset at)
    {
        if (State != MailState.Queued)
            return MailRefusals.NotQueued;
        if (IsUnderWay)
            return MailRefusals.UnderWay;
        Lapse(why, at);
        return Result.Done;
    }

    /// <summary>There is no use in sending it any more.</summary>
    public void Lapse(string why, DateTimeOffset at)
    {
        LastError = Cut(why);
        End(MailState.Withdrawn, at);
        Link = null;
    }

    public Result Retry(DateTimeOffset at)
    {
        if (State is not (MailState.Failed or MailState.GaveUp))
            return MailRefusals.NotFailed;
        if (at - EndedAt > KeepsTextFor)
            return MailRefusals.TextGone;
        (State, EndedAt, LastError, Attempts) = (MailState.Queued, null, null, 0);
        (NextTryAt, GivesUpAt) = (at, at + GivesUpAfter);
        return Result.Done;
    }

    private void End(MailState state, DateTimeOffset at) => (State, EndedAt, NextTryAt, IsUnderWay) = (state, at, null, false);

    private static string Cut(string error)
    {
        var line = MailWords.OneLine(error) ?? "";
        return line.Length <= LongestError ? line : $"{line[..(LongestError - 1)]}…";
    }
}

public enum MailKind
{
    VisitNote,
    SurveyLink,
    Digest,
    AuditLink,

    /// <summary>To a board member: a report is published, or withdrawn.</summary>
    ReportNotice,
}

public enum MailState
{
    Queued,
    Sent,

    /// <summary>Refused by the mail server for good.</summary>
    Failed,
    GaveUp,
    Withdrawn,
}
