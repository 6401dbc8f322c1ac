using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Data;
using MusicHub.Domain.People;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.CompleteSurvey;

[Requires(Permission.RecordVisits)]
public sealed class CompleteSurveyController(TaskContext context) : StaffSurveyController(context)
{
    [HttpGet("schools/{id:guid}/survey/{year:int:range(2000,2200)}/complete")]
    public Task<IActionResult> Get(Guid id, int year, Guid? visit) => Act(id, year, visit, survey => Task.FromResult<IActionResult>(
        survey.Subject.IsComplete ? LocalRedirect($"~{survey.Address}") : Page(new CompleteSurveyPage(new CompleteSurveyForm { On = survey.DayOf(Today) }, survey))));

    [HttpPost("schools/{id:guid}/survey/{year:int:range(2000,2200)}/complete")]
    public Task<IActionResult> Post(Guid id, int year, Guid? visit, CompleteSurveyForm form) => Act(id, year, visit, async survey =>
    {
        var page = new CompleteSurveyPage(form, survey);
        if (!IsFilledIn(form, new CompleteSurveyValidator(survey, Today)))
            return PageAgain(page);
        if (survey.Subject.Response is not { } response)
        {
            IsRefused(SurveyRefusals.NothingAnswered);
            return PageAgain(page);
        }

        Db.Expect(response, PostedVersion);
        if (IsRefused((survey.Visit is { } at ? response.CompleteInVisit(at.Id, Viewer.PersonId, survey.DayOf(Today)) : response.CompleteAfterwards(Viewer.PersonId, form.On!.Value)).Refusal))
            return PageAgain(page);
        await survey.Occasion.Earlier(Db).UseUp(Now, Aborted);
        Record("Survey completed", response, response.SchoolId);
        return await SaveAndGo(survey.Visit is null ? $"~{survey.Address}" : $"~/visits/{survey.Visit.Id}", "The survey is complete.");
    });
}

public sealed class CompleteSurveyForm
{
    /// <summary>Asked where it is no visit: when the school gave its answers.</summary>
    [Display(Name = "Day of the answers")]
    public DateOnly? On { get; set; }
}

internal sealed class CompleteSurveyValidator : AbstractValidator<CompleteSurveyForm>
{
    public CompleteSurveyValidator(StaffSurvey survey, DateOnly today)
    {
        if (survey.Visit is not null)
            return;
        RuleFor(form => form.On).NotNull().WithMessage("Enter the day on which the school answered");
        RuleFor(form => form.On).LessThanOrEqualTo(today).WithMessage("The day must be today or earlier");
        RuleFor(form => form.On).GreaterThanOrEqualTo(new DateOnly(survey.Subject.YearStart, 9, 1)).WithMessage("The day must be in the survey’s academic year or later");
    }
}

public sealed record CompleteSurveyPage(CompleteSurveyForm Form, StaffSurvey Survey);
