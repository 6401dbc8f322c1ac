using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Links;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.SendSurveyLink;

/// <summary>Makes a link for the school, and shows it once, with an e-mail to paste.</summary>
[Requires(Permission.RecordVisits)]
public sealed class SendSurveyLinkController(TaskContext context) : StaffSurveyController(context)
{
    [HttpGet("schools/{id:guid}/survey/{year:int:range(2000,2200)}/link")]
    public Task<IActionResult> Get(Guid id, int year) => Act(id, year, null, async survey =>
        survey.CanAskSchool ? await ShowLink(survey.Occasion) : LocalRedirect($"~{survey.Address}"));

    [HttpPost("schools/{id:guid}/survey/{year:int:range(2000,2200)}/link")]
    public Task<IActionResult> Post(Guid id, int year, SendLinkForm form) => Act(id, year, null, survey =>
        MakeLink(survey.Occasion, form, survey.AskSchool));
}
