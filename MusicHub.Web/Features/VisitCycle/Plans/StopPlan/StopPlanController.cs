using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Plans.StopPlan;

/// <summary>Stops the making of a plan; what was in it stays as it was.</summary>
[Requires(Permission.PlanCycle)]
public sealed class StopPlanController(TaskContext context) : TaskController(context)
{
    [HttpPost("cycle/plans/{id:guid}/stop")]
    public async Task<IActionResult> Post(Guid id)
    {
        if (await PlanProgress.Of(id, Db, HttpContext.RequestAborted) is not { } progress)
            return NotFound();
        await Db.Change(progress.RunId, run => run.RequestStop(Now), HttpContext.RequestAborted);
        return LocalRedirect($"~/cycle/plans/{id}");
    }
}
