using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Questions.ChangeQuestionSet;

[Requires(Permission.EditHub)]
public sealed class ChangeQuestionSetController(TaskContext context) : QuestionSetController(context)
{
    [HttpGet("hub/questions/{id:guid}/change")]
    public Task<IActionResult> Get(Guid id) => Begin(id, set => PageOf(set, new ChangeQuestionSetForm { Name = set.Name, YearStart = set.YearStart }));

    [HttpPost("hub/questions/{id:guid}/change")]
    public Task<IActionResult> Post(Guid id, ChangeQuestionSetForm form) => Act(
        id,
        set => PageOf(set, form),
        set => IsFilledIn(form, new ChangeQuestionSetValidator(PageOf(set, form))),
        set => set.Rename(form.Name!, form.YearStart).Refusal,
        "Questions renamed",
        "The name is saved.");

    private ChangeQuestionSetPage PageOf(Questionnaire set, ChangeQuestionSetForm form)
    {
        var now = AcademicYear.StartYearOf(Today);
        return new(form, set, [.. Enumerable.Range(now - 1, 4).Append(set.YearStart ?? now).Distinct().Order().Select(year => new Choice($"{year}", AcademicYear.TitleOf(year)))]);
    }
}

public sealed class ChangeQuestionSetForm
{
    public string? Name { get; set; }

    [Display(Name = "Academic year")]
    public int? YearStart { get; set; }
}

public sealed record ChangeQuestionSetPage(ChangeQuestionSetForm Form, Questionnaire Set, IReadOnlyList<Choice> Years);

internal sealed class ChangeQuestionSetValidator : AbstractValidator<ChangeQuestionSetForm>
{
    public ChangeQuestionSetValidator(ChangeQuestionSetPage page)
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter a name for the set of questions").MaximumLength(Questionnaire.LongestName).WithMessage($"The name must be {Questionnaire.LongestName} characters or fewer");
        RuleFor(form => form.YearStart).Must(year => year is null || page.Years.Any(choice => choice.Value == $"{year}")).WithMessage("Choose an academic year of the list");
    }
}
