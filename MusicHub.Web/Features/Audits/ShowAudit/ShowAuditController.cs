using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Mail;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.ShowAudit;

/// <summary>How an audit stands, and what it says.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowAuditController(TaskContext context, Outbox outbox) : AuditTaskController(context)
{
    [HttpGet("audits/{id:guid}")]
    public async Task<IActionResult> Get(Guid id) => await Find(id) is { } audit ? Page(await ShowAuditPage.Of(audit, Db, Viewer, Now, outbox.IsOpen, Aborted)) : NotFound();
}
