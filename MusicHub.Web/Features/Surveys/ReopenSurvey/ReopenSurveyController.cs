using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.ReopenSurvey;

[Requires(Permission.RecordVisits)]
public sealed class ReopenSurveyController(TaskContext context) : StaffSurveyController(context)
{
    [HttpGet("schools/{id:guid}/survey/{year:int:range(2000,2200)}/reopen")]
    public Task<IActionResult> Get(Guid id, int year) => Act(id, year, null, survey => Task.FromResult<IActionResult>(
        survey.Subject.IsComplete ? Page(new ReopenSurveyPage(new ReopenSurveyForm(), survey)) : LocalRedirect($"~{survey.Address}")));

    [HttpPost("schools/{id:guid}/survey/{year:int:range(2000,2200)}/reopen")]
    public Task<IActionResult> Post(Guid id, int year, ReopenSurveyForm form) => Act(id, year, null, async survey =>
    {
        if (survey.Subject.Response is not { } response)
            return NotFound();
        Db.Expect(response, PostedVersion);
        if (form.Reason?.Length > SurveyResponse.LongestReason)
            ModelState.AddModelError("Form.Reason", $"The reason must be {SurveyResponse.LongestReason:N0} characters or fewer");
        if (!ModelState.IsValid || IsRefused(response.Reopen(form.Reason).Refusal))
            return PageAgain(new ReopenSurveyPage(form, survey));
        Record("Survey opened again", response, response.SchoolId, form.Reason);
        return await SaveAndGo($"~{survey.Address}", "The survey is open again.");
    });
}

public sealed class ReopenSurveyForm
{
    public string? Reason { get; set; }
}

public sealed record ReopenSurveyPage(ReopenSurveyForm Form, StaffSurvey Survey);
