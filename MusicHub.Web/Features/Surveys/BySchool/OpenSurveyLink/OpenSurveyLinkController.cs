using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Surveys.BySchool.OpenSurveyLink;

/// <summary>Where the link in the hub's message leads.</summary>
[AllowAnonymous]
public sealed class OpenSurveyLinkController(TaskContext context) : BySchoolController(context)
{
    [HttpGet("have-your-say/{secret:length(20,100)}", Order = 1)]
    public Task<IActionResult> Get(string secret) => Enter(secret);
}
