using MusicHub.Domain.History;

namespace MusicHub.Domain.Visits;

/// <summary>One version of a visit's note, with what became of it.</summary>
public sealed class VisitNoteVersion : Part
{
    public const int LinkDays = 30;

    public const int LongestComment = 2000;

    public const int LongestTo = 400;

    private VisitNoteVersion()
    {
    }

    internal VisitNoteVersion(VisitNote note, int number, NoteWords words)
    {
        (NoteId, Number) = (note.Id, number);
        Write(words);
    }

    public Guid NoteId { get; private init; }

    public override Guid OwnerId => NoteId;

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    public NoteState State { get; private set; }

    public string? Agreed { get; private set; }

    /// <summary>A promise a line.</summary>
    public string? WeWill { get; private set; }

    public string? YouWill { get; private set; }

    /// <summary>What the school said, as far as it is shared.</summary>
    public string? ToldUs { get; private set; }

    /// <summary>Whom at the hub to write to.</summary>
    [Personal]
    public string? Contact { get; private set; }

    public DateOnly? SentOn { get; private set; }

    [Personal]
    public string? SentTo { get; private set; }

    public NoteChannel? SentBy { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public NoteAnswerWay? AnsweredBy { get; private set; }

    public string? Comment { get; private set; }

    [Personal]
    public string? SecretDigest { get; private set; }

    public DateTimeOffset? LinkEndsAt { get; private set; }

    public NoteWords Words => new(Agreed, WeWill, YouWill, ToldUs, Contact);

    public bool IsOpenAt(DateTimeOffset at) => State == NoteState.Sent && at < LinkEndsAt;

    internal void Write(NoteWords words) =>
        (Agreed, WeWill, YouWill, ToldUs, Contact) = (Text(words.Agreed), Text(words.WeWill), Text(words.YouWill), Text(words.ToldUs), Text(words.Contact));

    internal void Send(DateOnly on, string to, NoteChannel how) => (State, SentOn, SentTo, SentBy) = (NoteState.Sent, on, to, how);

    internal void GiveLink(string digest, DateTimeOffset endsAt) => (SecretDigest, LinkEndsAt) = (digest, endsAt);

    internal void Answer(NoteAnswer answer, string? comment, DateOnly on, NoteAnswerWay way) =>
        (State, Comment, AnsweredOn, AnsweredBy) = (answer == NoteAnswer.FairRecord ? NoteState.FairRecord : NoteState.PleaseChange, Text(comment), on, way);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");
}

/// <summary>What a note says: each may be empty, not all.</summary>
public sealed record NoteWords(string? Agreed, string? WeWill, string? YouWill, string? ToldUs, string? Contact)
{
    public const int Longest = 4000;

    public const int LongestContact = 400;

    internal Refusal? Refusal() =>
        string.IsNullOrWhiteSpace(Agreed) && string.IsNullOrWhiteSpace(WeWill) && string.IsNullOrWhiteSpace(YouWill) ? NoteRefusals.NothingSaid
        : new[] { Agreed, WeWill, YouWill, ToldUs }.Any(text => text?.Length > Longest) || Contact?.Length > LongestContact ? NoteRefusals.TooLong
        : null;
}

public enum NoteState
{
    Draft,
    Sent,
    FairRecord,
    PleaseChange,
}

public enum NoteChannel
{
    Email,
    Post,
    InPerson,
}

public enum NoteAnswer
{
    FairRecord,
    PleaseChange,
}

/// <summary>Who wrote the school's answer down.</summary>
public enum NoteAnswerWay
{
    Link,
    Hub,
}

public static class NoteStates
{
    public static string Title(this NoteState state) => state switch
    {
        NoteState.FairRecord => "Fair record",
        NoteState.PleaseChange => "Please change",
        _ => state.ToString(),
    };

    public static string Title(this NoteChannel channel) => channel switch
    {
        NoteChannel.Email => "E-mail",
        NoteChannel.InPerson => "In person",
        _ => "Post",
    };
}

public static class NoteRefusals
{
    public static readonly Refusal NothingSaid = new("note-nothing-said", "Say what was agreed, what the hub will do or what the school will do", "Agreed");

    public static readonly Refusal TooLong = new("note-too-long", $"Each part of the note must be {NoteWords.Longest:N0} characters or fewer, the contact {NoteWords.LongestContact}");

    public static readonly Refusal Sent = new("note-sent", "This note has been sent. It can be changed when the school asks for it.");

    public static readonly Refusal NotSent = new("note-not-sent", "This note is not waiting for an answer.");

    public static readonly Refusal ToWhomMissing = new("note-to-whom-missing", "Say to whom it is sent", "To");

    public static readonly Refusal SentInTheFuture = new("note-sent-in-the-future", "The day must be today or earlier", "On");

    public static readonly Refusal AnsweredBeforeSent = new("note-answered-before-sent", "The answer cannot be older than the note", "On");

    public static readonly Refusal CommentMissing = new("note-comment-missing", "Say what is to be changed", "Comment");

    public static readonly Refusal CommentTooLong = new("note-comment-too-long", $"The comment must be {VisitNoteVersion.LongestComment:N0} characters or fewer", "Comment");
}
