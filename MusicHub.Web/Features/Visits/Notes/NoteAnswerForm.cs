using FluentValidation;
using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Visits.Notes;

public sealed class NoteAnswerForm
{
    public NoteAnswer? Answer { get; set; }

    public string? Comment { get; set; }

    /// <summary>"Fair record", "Please change: it was April", for the history.</summary>
    internal string Words
    {
        get
        {
            var answer = Answer == NoteAnswer.FairRecord ? NoteState.FairRecord.Title() : NoteState.PleaseChange.Title();
            return string.IsNullOrWhiteSpace(Comment) ? answer : $"{answer}: {Comment.Trim()}";
        }
    }
}

internal sealed class NoteAnswerValidator : AbstractValidator<NoteAnswerForm>
{
    public NoteAnswerValidator()
    {
        RuleFor(form => form.Answer).Must(answer => answer is { } known && Enum.IsDefined(known)).WithMessage("Choose whether it is a fair record");
        RuleFor(form => form.Comment).NotEmpty().When(form => form.Answer == NoteAnswer.PleaseChange).WithMessage("Say what is to be changed");
        RuleFor(form => form.Comment).MaximumLength(VisitNoteVersion.LongestComment).WithMessage($"The comment must be {VisitNoteVersion.LongestComment:N0} characters or fewer");
    }
}
