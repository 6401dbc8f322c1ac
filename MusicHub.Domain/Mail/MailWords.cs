using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Mail;

/// <summary>What a message comes from.</summary>
/// <param name="Page">Its address in the program, such as <c>/visits/…/note</c>.</param>
public sealed record MailCause(MailKind Kind, Guid SubjectId, Guid? SchoolId, Guid? SenderId, string Page);

/// <summary>To whom a message goes, and who gets the answer.</summary>
public sealed record MailAddressee(string Address, string? Name, string? ReplyTo)
{
    public const int LongestName = 200;

    internal Refusal? Refusal() =>
        !EmailAddress.MayBeSentTo(Address.Trim()) || Name?.Length > LongestName || (ReplyTo is not null && !EmailAddress.MayBeSentTo(ReplyTo)) ? MailRefusals.NoAddress : null;
}

public sealed record MailWords(string? Subject, string? Text, string? Html = null)
{
    public const int LongestSubject = 200;

    public const int LongestText = 20_000;

    internal Refusal? Refusal(bool hasLink) =>
        string.IsNullOrWhiteSpace(Subject) ? MailRefusals.SubjectMissing
        : Subject.Trim().Length > LongestSubject || Subject.Trim().Any(char.IsControl) ? MailRefusals.SubjectUnusable
        : string.IsNullOrWhiteSpace(Text) ? MailRefusals.TextMissing
        : Text.Length > LongestText || Text.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t')) ? MailRefusals.TextUnusable
        : hasLink && !Text.Contains(OutgoingMail.LinkMark, StringComparison.Ordinal) ? MailRefusals.LinkMissing
        : null;

    /// <summary>Without line ends and other control characters, with which a header could be added to a message.</summary>
    internal static string? OneLine(string? text)
    {
        var words = string.Concat((text ?? "").Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }
}

public static class MailRefusals
{
    public static readonly Refusal NoAddress = new("mail-no-address", "Enter an e-mail address, like name@school.org.uk", "Address");

    public static readonly Refusal SubjectMissing = new("mail-subject-missing", "Enter a subject", "Subject");

    public static readonly Refusal SubjectUnusable = new("mail-subject-unusable", $"The subject must be one line of {MailWords.LongestSubject} characters or fewer", "Subject");

    public static readonly Refusal TextMissing = new("mail-text-missing", "Enter what the e-mail says", "Text");

    public static readonly Refusal TextUnusable = new("mail-text-unusable", $"The text must be plain text of {MailWords.LongestText:N0} characters or fewer", "Text");

    public static readonly Refusal LinkMissing = new("mail-link-missing", $"Leave {OutgoingMail.LinkMark} in the text: the school’s own link is put there", "Text");

    public static readonly Refusal NotQueued = new("mail-not-queued", "This e-mail is not waiting to be sent.");

    public static readonly Refusal UnderWay = new("mail-under-way", "This e-mail is being sent at this moment.");

    public static readonly Refusal NotFailed = new("mail-not-failed", "Only an e-mail that could not be sent can be tried again.");

    public static readonly Refusal TextGone = new("mail-text-gone", "This e-mail is too old to be tried again: its text is not kept any more.");
}
