using FluentValidation;
using MusicHub.Domain.Questionnaires;

namespace MusicHub.Web.Features.Questions;

public sealed class SectionForm
{
    public string? Title { get; set; }

    public string? Intro { get; set; }

    internal SectionWords Words => new(Title!, Intro);
}

/// <param name="Section">Null while it is being added.</param>
public sealed record SectionPage(SectionForm Form, Questionnaire Set, QuestionSection? Section);

internal sealed class SectionValidator : AbstractValidator<SectionForm>
{
    public SectionValidator()
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage("Enter a title for the section").MaximumLength(SectionWords.LongestTitle).WithMessage($"The title must be {SectionWords.LongestTitle} characters or fewer");
        RuleFor(form => form.Intro).MaximumLength(SectionWords.LongestIntro).WithMessage($"The introduction must be {SectionWords.LongestIntro} characters or fewer");
    }
}
