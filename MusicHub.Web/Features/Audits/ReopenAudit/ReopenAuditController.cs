using Microsoft.AspNetCore.Mvc;
using MusicHub.Data;
using MusicHub.Data.Audits;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.ReopenAudit;

[Requires(Permission.ConductAudits)]
public sealed class ReopenAuditController(TaskContext context) : AuditTaskController(context)
{
    [HttpGet("audits/{id:guid}/reopen")]
    public Task<IActionResult> Get(Guid id) => Act(id, audit => Task.FromResult<IActionResult>(
        audit.Audit.IsOpen ? LocalRedirect($"~{audit.Address}") : Page(new ReopenAuditPage(new ReopenAuditForm(), audit))));

    [HttpPost("audits/{id:guid}/reopen")]
    public Task<IActionResult> Post(Guid id, ReopenAuditForm form) => Act(id, async audit =>
    {
        Db.Expect(audit.Audit, PostedVersion);
        if (IsRefused(audit.Audit.Reopen(form.Reason).Refusal))
            return PageAgain(new ReopenAuditPage(form, audit));
        // A link to what it said would let the school answer it.
        await Db.LinksOf(audit.Audit.Id).RevokeAll(Now, Aborted);
        Record("Audit opened again", audit.Audit, audit.School.Id, form.Reason);
        return await SaveAndGo($"~{audit.Address}", "The audit is open again.");
    });
}

public sealed class ReopenAuditForm
{
    public string? Reason { get; set; }
}

public sealed record ReopenAuditPage(ReopenAuditForm Form, AuditSubject Audit);
