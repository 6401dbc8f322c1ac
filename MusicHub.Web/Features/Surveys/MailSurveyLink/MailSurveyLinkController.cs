using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Mail;
using MusicHub.Web.Features.Mail.ToSchool;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Surveys.MailSurveyLink;

/// <summary>Sends somebody at the school a link to this year's survey.</summary>
[Requires(Permission.RecordVisits)]
public sealed class MailSurveyLinkController(TaskContext context, Outbox outbox, JobWaker waker) : StaffSurveyController(context)
{
    [HttpGet("schools/{id:guid}/survey/{year:int:range(2000,2200)}/mail")]
    public Task<IActionResult> Get(Guid id, int year) => Begin(id, year, survey => ShowMail(survey.Occasion));

    [HttpPost("schools/{id:guid}/survey/{year:int:range(2000,2200)}/mail")]
    public Task<IActionResult> Post(Guid id, int year, MailToSchoolForm form) => Begin(id, year, survey => MailLink(survey.Occasion, form, outbox, waker, survey.AskSchool));

    private Task<IActionResult> Begin(Guid id, int year, Func<StaffSurvey, Task<IActionResult>> act) => Act(id, year, null, async survey =>
        outbox.IsOpen && survey.CanAskSchool ? await act(survey) : LocalRedirect($"~{survey.Address}"));
}
