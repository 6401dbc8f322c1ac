using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Surveys.BySchool.BeginSurvey;

[AllowAnonymous]
public sealed class BeginSurveyController(TaskContext context) : BySchoolController(context)
{
    [HttpGet("have-your-say/{id:guid}")]
    public Task<IActionResult> Get(Guid id) => Act(id, survey => Task.FromResult<IActionResult>(Page(survey)));
}
