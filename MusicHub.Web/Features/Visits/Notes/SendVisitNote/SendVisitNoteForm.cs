using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Visits.Notes.SendVisitNote;

public sealed class SendVisitNoteForm
{
    public string? To { get; set; }

    public NoteChannel? How { get; set; }

    [Display(Name = "Day of sending")]
    public DateOnly? On { get; set; }
}

internal sealed class SendVisitNoteValidator : AbstractValidator<SendVisitNoteForm>
{
    public SendVisitNoteValidator()
    {
        RuleFor(form => form.To).NotEmpty().WithMessage("Say to whom it is sent");
        RuleFor(form => form.To).MaximumLength(VisitNoteVersion.LongestTo).WithMessage($"To whom it is sent must be {VisitNoteVersion.LongestTo} characters or fewer");
        RuleFor(form => form.How).Must(how => how is { } known && Enum.IsDefined(known)).WithMessage("Choose how it is sent");
        RuleFor(form => form.On).NotNull().WithMessage("Enter the day on which it is sent");
    }
}

public sealed record SendVisitNotePage(SendVisitNoteForm Form, VisitSubject Subject, int Version);
