using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.RevokeSurveyLink;

[Requires(Permission.RecordVisits)]
public sealed class RevokeSurveyLinkController(TaskContext context) : StaffSurveyController(context)
{
    [HttpPost("schools/{id:guid}/survey/{year:int:range(2000,2200)}/links/{linkId:guid}/revoke")]
    public Task<IActionResult> Post(Guid id, int year, Guid linkId) => Act(id, year, null, survey => EndLink(survey.Occasion, linkId));
}
