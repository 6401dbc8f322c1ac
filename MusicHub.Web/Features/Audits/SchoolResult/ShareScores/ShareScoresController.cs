using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.SchoolResult.ShareScores;

/// <summary>Lets the school see what a completed audit says. Until then scores are the hub's own.</summary>
[Requires(Permission.ConductAudits)]
public sealed class ShareScoresController(TaskContext context) : AuditTaskController(context)
{
    [HttpGet("audits/{id:guid}/share")]
    public Task<IActionResult> Get(Guid id) => Act(id, audit => Task.FromResult<IActionResult>(audit.Audit is { IsOpen: false, ScoresSharedOn: null } ? Page(audit) : LocalRedirect($"~{audit.Address}")));

    [HttpPost("audits/{id:guid}/share")]
    public Task<IActionResult> Post(Guid id) => Act(id, async audit =>
    {
        Db.Expect(audit.Audit, PostedVersion);
        if (IsRefused(audit.Audit.ShareScores(Viewer.PersonId, Today).Refusal))
            return PageAgain(audit);
        Record("Audit scores shared with the school", audit.Audit, audit.School.Id);
        return await SaveAndGo($"~{audit.Address}/result", "The scores are shared. Make a link for the school, or take the PDF.");
    });
}
