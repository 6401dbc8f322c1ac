using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Questions.BeginQuestionSet;

public sealed class BeginQuestionSetForm
{
    public QuestionnaireUse? Use { get; set; }

    public string? Name { get; set; }

    [Display(Name = "Academic year")]
    public int? YearStart { get; set; }
}

/// <param name="AskedInVisits">The title of what is asked in visits now; null where nothing is.</param>
public sealed record BeginQuestionSetPage(BeginQuestionSetForm Form, IReadOnlyList<Choice> Years, string? AskedInVisits)
{
    /// <summary>The toolkit and a school's self-evaluation have their own pages.</summary>
    public static readonly IReadOnlyList<QuestionnaireUse> Uses = [QuestionnaireUse.VisitQuestions, QuestionnaireUse.HaveYourSay];
}

internal sealed class BeginQuestionSetValidator : AbstractValidator<BeginQuestionSetForm>
{
    public BeginQuestionSetValidator(BeginQuestionSetPage page)
    {
        RuleFor(form => form.Use).Must(use => use is { } known && BeginQuestionSetPage.Uses.Contains(known)).WithMessage("Choose what the questions are for");
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter a name for the set of questions").MaximumLength(Questionnaire.LongestName).WithMessage($"The name must be {Questionnaire.LongestName} characters or fewer");
        RuleFor(form => form.YearStart).Must(year => page.Years.Any(choice => choice.Value == $"{year}")).When(form => form.Use == QuestionnaireUse.HaveYourSay).WithMessage("Choose the year of the survey");
    }
}
