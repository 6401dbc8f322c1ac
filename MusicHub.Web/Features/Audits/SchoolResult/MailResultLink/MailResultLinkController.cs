using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Mail;
using MusicHub.Web.Features.Mail.ToSchool;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.SchoolResult.MailResultLink;

/// <summary>Sends somebody at the school a link to what an audit says.</summary>
[Requires(Permission.ConductAudits)]
public sealed class MailResultLinkController(TaskContext context, Outbox outbox, JobWaker waker) : AuditTaskController(context)
{
    [HttpGet("audits/{id:guid}/result/mail")]
    public Task<IActionResult> Get(Guid id) => Begin(id, audit => ShowMail(new AuditResultOccasion(audit)));

    [HttpPost("audits/{id:guid}/result/mail")]
    public Task<IActionResult> Post(Guid id, MailToSchoolForm form) => Begin(id, audit => MailLink(new AuditResultOccasion(audit), form, outbox, waker, audit.Audit.ShowSchool));

    private Task<IActionResult> Begin(Guid id, Func<AuditSubject, Task<IActionResult>> act) => Act(id, async audit =>
        outbox.IsOpen && audit.Audit.ScoresSharedOn is not null ? await act(audit) : LocalRedirect($"~{audit.Address}"));
}
