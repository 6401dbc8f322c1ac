using Microsoft.AspNetCore.Mvc;
using MusicHub.Data;
using MusicHub.Data.Audits;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.SchoolResult.TakeScoresBack;

/// <summary>Scores that were shared become the hub's own again, and links to them end.</summary>
[Requires(Permission.ConductAudits)]
public sealed class TakeScoresBackController(TaskContext context) : AuditTaskController(context)
{
    [HttpGet("audits/{id:guid}/take-back")]
    public Task<IActionResult> Get(Guid id) => Act(id, audit => Task.FromResult<IActionResult>(audit.Audit.ScoresSharedOn is null ? LocalRedirect($"~{audit.Address}") : Page(audit)));

    [HttpPost("audits/{id:guid}/take-back")]
    public Task<IActionResult> Post(Guid id) => Act(id, async audit =>
    {
        Db.Expect(audit.Audit, PostedVersion);
        if (IsRefused(audit.Audit.TakeScoresBack().Refusal))
            return PageAgain(audit);
        await Db.LinksOf(audit.Audit.Id).RevokeAll(Now, Aborted);
        Record("Audit scores taken back", audit.Audit, audit.School.Id);
        return await SaveAndGo($"~{audit.Address}", "The scores are the hub’s own again. Links to them have ended.");
    });
}
