using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Audits.ShowAudit;
using MusicHub.Web.Features.Mail;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.SignOffAudit;

/// <summary>Says that an audit is final.</summary>
[Requires(Permission.SignOffAudits)]
public sealed class SignOffAuditController(TaskContext context, Outbox outbox) : AuditTaskController(context)
{
    [HttpPost("audits/{id:guid}/sign-off")]
    public Task<IActionResult> Post(Guid id) => Act(id, async audit =>
    {
        Db.Expect(audit.Audit, PostedVersion);
        if (IsRefused(audit.Audit.SignOff(Viewer.PersonId, Today).Refusal))
            return ShownAgain("/Features/Audits/ShowAudit/ShowAudit.cshtml", await ShowAuditPage.Of(audit, Db, Viewer, Now, outbox.IsOpen, Aborted));
        Record("Audit signed off", audit.Audit, audit.School.Id);
        return await SaveAndGo($"~{audit.Address}", "The audit is signed off.");
    });
}
