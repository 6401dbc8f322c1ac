namespace MusicHub.Domain.Visits;

/// <summary>
/// What the school is given in writing after a visit, and what it says to that. Its words are its own: drafted from what
/// may be shared, never read from the visit's record afterwards. When the school asks for a change, a new version follows and the
/// old one stays as it was.
/// </summary>
public sealed class VisitNote : Aggregate
{
    private readonly List<VisitNoteVersion> _versions = [];

    private VisitNote()
    {
    }

    public Guid VisitId { get; private init; }

    public Guid SchoolId { get; private init; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<VisitNoteVersion> Versions => [.. _versions.OrderBy(version => version.Number)];

    public VisitNoteVersion Current => _versions.MaxBy(version => version.Number)!;

    /// <summary>The version with which the school was not content, while the one that mends it is not sent.</summary>
    public VisitNoteVersion? AskedToChange =>
        Current.State == NoteState.Draft && Versions.SingleOrDefault(version => version.Number == Current.Number - 1) is { State: NoteState.PleaseChange } asked ? asked : null;

    public static Result<VisitNote> Draft(Visit visit, NoteWords words)
    {
        if (visit.State != VisitState.Done)
            return VisitRefusals.NotRecorded;
        if (words.Refusal() is { } refusal)
            return refusal;
        var note = new VisitNote { VisitId = visit.Id, SchoolId = visit.SchoolId };
        note._versions.Add(new VisitNoteVersion(note, 1, words));
        return note;
    }

    public Result Write(NoteWords words)
    {
        if (Current.State != NoteState.Draft)
            return NoteRefusals.Sent;
        if (words.Refusal() is { } refusal)
            return refusal;
        Current.Write(words);
        return Result.Done;
    }

    /// <summary>It has gone to the school, or goes now; its words stay as they are.</summary>
    public Result Send(DateOnly on, string? to, NoteChannel how, DateOnly today)
    {
        if (Current.State != NoteState.Draft)
            return NoteRefusals.Sent;
        if (string.IsNullOrWhiteSpace(to))
            return NoteRefusals.ToWhomMissing;
        if (on > today)
            return NoteRefusals.SentInTheFuture;
        Current.Send(on, to.Trim(), how);
        return Result.Done;
    }

    /// <summary>A link by which the school answers. One made before opens nothing any more.</summary>
    /// <param name="secret">The link's secret; what is kept is its digest.</param>
    public Result GiveLink(string secret, DateTimeOffset at)
    {
        if (Current.State != NoteState.Sent)
            return NoteRefusals.NotSent;
        Current.GiveLink(LinkSecret.DigestOf(secret), at.AddDays(VisitNoteVersion.LinkDays));
        return Result.Done;
    }

    /// <summary>The school agrees, or says what is to be changed: then the next version is a draft with the same words.</summary>
    public Result Answer(NoteAnswer answer, string? comment, DateOnly on, NoteAnswerWay way)
    {
        if (Current.State != NoteState.Sent)
            return NoteRefusals.NotSent;
        if (answer == NoteAnswer.PleaseChange && string.IsNullOrWhiteSpace(comment))
            return NoteRefusals.CommentMissing;
        if (comment?.Trim().Length > VisitNoteVersion.LongestComment)
            return NoteRefusals.CommentTooLong;
        if (on < Current.SentOn)
            return NoteRefusals.AnsweredBeforeSent;
        var answered = Current;
        answered.Answer(answer, comment, on, way);
        if (answer == NoteAnswer.PleaseChange)
            _versions.Add(new VisitNoteVersion(this, answered.Number + 1, answered.Words));
        return Result.Done;
    }
}
