using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Plans.WatchPlan;

/// <summary>How far the making of a plan is, for the script that asks while somebody waits.</summary>
[Requires(Permission.PlanCycle)]
public sealed class WatchPlanController(TaskContext context) : TaskController(context)
{
    [HttpGet("cycle/plans/{id:guid}/progress")]
    public async Task<IActionResult> Get(Guid id) =>
        await PlanProgress.Of(id, Db, HttpContext.RequestAborted) is { } progress ? Json(new { progress.IsSettled, progress.Percent, Words = progress.Sentence }) : NotFound();
}
