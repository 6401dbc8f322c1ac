using MusicHub.Data.Mail;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Web.Design.TagHelpers;

namespace MusicHub.Web.Features.Visits.Notes.ShowVisitNote;

/// <param name="Link">Where the school answers: known this once, after it was made.</param>
public sealed record ShowVisitNotePage(VisitSubject Subject, VisitNote? Note, string? Link, bool MayEdit, DateTimeOffset Now)
{
    /// <summary>Whether the program itself can send it.</summary>
    public bool MayMail { get; init; }

    /// <summary>What was sent of all versions, the newest first.</summary>
    public IReadOnlyList<MailLine> Mails { get; init; } = [];

    public string Address => $"{Subject.Address}/note";

    public VisitNoteVersion? Current => Note?.Current;

    /// <summary>The school asked for a change, and the words are still those that it was not content with.</summary>
    public bool AsksForOtherWords => Note?.AskedToChange is { } asked && asked.Words == Note.Current.Words;

    public IEnumerable<VisitNoteVersion> Earlier => Note is null ? [] : Note.Versions.Reverse().Skip(1);

    public NoteText? Text => Current is { } version ? NoteText.Of(Subject, version) : null;

    /// <summary>The address that was written down when it was sent.</summary>
    private string? SentToAddress => Current?.SentTo?.Split([' ', ',', ';', '<', '>'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(EmailAddress.MayBeSentTo);

    public string MailTo => $"mailto:{(SentToAddress is { } to ? Uri.EscapeDataString(to).Replace("%40", "@", StringComparison.Ordinal) : null)}?subject={Uri.EscapeDataString(Text!.Subject)}&body={Uri.EscapeDataString(Text.Letter(Link).ReplaceLineEndings("\r\n"))}";

    public static StatusKind Kind(NoteState state) => state switch
    {
        NoteState.Draft => StatusKind.Neutral,
        NoteState.Sent => StatusKind.Active,
        NoteState.FairRecord => StatusKind.Done,
        _ => StatusKind.Warning,
    };
}
