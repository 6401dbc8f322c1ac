using FluentValidation;
using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Visits.Notes.WriteVisitNote;

public sealed class WriteVisitNoteForm
{
    public string? Agreed { get; set; }

    public string? WeWill { get; set; }

    public string? YouWill { get; set; }

    public string? ToldUs { get; set; }

    public string? Contact { get; set; }

    internal NoteWords Words => new(Agreed, WeWill, YouWill, ToldUs, Contact);

    internal static WriteVisitNoteForm Of(NoteWords words) =>
        new() { Agreed = words.Agreed, WeWill = words.WeWill, YouWill = words.YouWill, ToldUs = words.ToldUs, Contact = words.Contact };
}

internal sealed class WriteVisitNoteValidator : AbstractValidator<WriteVisitNoteForm>
{
    public WriteVisitNoteValidator()
    {
        RuleFor(form => form.Agreed).MaximumLength(NoteWords.Longest).WithMessage(TooLong("What was agreed"));
        RuleFor(form => form.WeWill).MaximumLength(NoteWords.Longest).WithMessage(TooLong("What the hub will do"));
        RuleFor(form => form.YouWill).MaximumLength(NoteWords.Longest).WithMessage(TooLong("What the school will do"));
        RuleFor(form => form.ToldUs).MaximumLength(NoteWords.Longest).WithMessage(TooLong("What the school said"));
        RuleFor(form => form.Contact).MaximumLength(NoteWords.LongestContact).WithMessage($"The contact must be {NoteWords.LongestContact} characters or fewer");
    }

    private static string TooLong(string what) => $"{what} must be {NoteWords.Longest:N0} characters or fewer";
}

/// <param name="Asked">What the school asked to have changed.</param>
/// <param name="PersonId">Whose device keeps what has not been sent yet.</param>
public sealed record WriteVisitNotePage(WriteVisitNoteForm Form, VisitSubject Subject, int Version, VisitNoteVersion? Asked, Guid PersonId);
