using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Data;
using MusicHub.Data.Surveys;
using MusicHub.Domain.History;
using MusicHub.Domain.Surveys;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Surveys.BySchool.CheckSurvey;

[AllowAnonymous]
public sealed class CheckSurveyController(TaskContext context) : BySchoolController(context)
{
    [HttpGet("have-your-say/{id:guid}/check")]
    public Task<IActionResult> Get(Guid id) => Act(id, survey => Task.FromResult<IActionResult>(Page(survey)));

    [HttpPost("have-your-say/{id:guid}/check")]
    public Task<IActionResult> Post(Guid id) => Trying(() => Act(id, async survey =>
    {
        if (survey.Subject.Response is not { } response)
        {
            IsRefused(SurveyRefusals.NothingAnswered);
            return PageAgain(survey);
        }

        if (IsRefused(response.CompleteBySchool(Today).Refusal))
            return PageAgain(survey);
        await Db.LinksOf(response.SchoolId, response.YearStart).UseUp(Now, Aborted);
        Db.Open(new Change(ChangesBySchool.SurveyCompleted, Now, null, response, response.SchoolId));
        await Db.SaveChangesAsync(Aborted);
        return LocalRedirect($"~{survey.Address}");
    }));
}
