using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Mail;
using MusicHub.Web.Features.Mail.ToSchool;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.MailAuditLink;

/// <summary>Sends somebody at the school a link to answer an audit.</summary>
[Requires(Permission.ConductAudits)]
public sealed class MailAuditLinkController(TaskContext context, Outbox outbox, JobWaker waker) : AuditTaskController(context)
{
    [HttpGet("audits/{id:guid}/mail")]
    public Task<IActionResult> Get(Guid id) => Begin(id, audit => ShowMail(audit.Occasion));

    [HttpPost("audits/{id:guid}/mail")]
    public Task<IActionResult> Post(Guid id, MailToSchoolForm form) => Begin(id, audit => MailLink(audit.Occasion with { ShowsHub = form.ShowsHub }, form, outbox, waker, () => audit.AskSchool(form.ShowsHub)));

    private Task<IActionResult> Begin(Guid id, Func<AuditSubject, Task<IActionResult>> act) => Act(id, async audit =>
        outbox.IsOpen && audit.Audit.IsOpen ? await act(audit) : LocalRedirect($"~{audit.Address}"));
}
