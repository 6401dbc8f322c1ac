using Microsoft.AspNetCore.Mvc;
using MusicHub.Data;
using MusicHub.Data.Audits;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.CompleteAudit;

/// <summary>Says that an audit is finished; what is left unrated is named first.</summary>
[Requires(Permission.ConductAudits)]
public sealed class CompleteAuditController(TaskContext context) : AuditTaskController(context)
{
    [HttpGet("audits/{id:guid}/complete")]
    public Task<IActionResult> Get(Guid id) => Act(id, audit => Task.FromResult<IActionResult>(audit.Audit.IsOpen ? Page(audit) : LocalRedirect($"~{audit.Address}")));

    [HttpPost("audits/{id:guid}/complete")]
    public Task<IActionResult> Post(Guid id) => Act(id, async audit =>
    {
        Db.Expect(audit.Audit, PostedVersion);
        if (IsRefused(audit.Audit.Complete(Viewer.PersonId, audit.Rated, Now).Refusal))
            return PageAgain(audit);
        await Db.LinksOf(audit.Audit.Id).UseUp(Now, Aborted);
        Record("Audit completed", audit.Audit, audit.School.Id);
        return await SaveAndGo($"~{audit.Address}", "The audit is completed. Decide on strengths and areas for development next.");
    });
}
