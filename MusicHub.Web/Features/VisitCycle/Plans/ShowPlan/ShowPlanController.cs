using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Plans.ShowPlan;

/// <summary>A plan by week and visitor, with its figures and whom it leaves out; how far it is while it is being made.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowPlanController(TaskContext context, Cycles cycles) : PlanTaskController(context, cycles)
{
    [HttpGet("cycle/plans/{id:guid}")]
    public async Task<IActionResult> Get(Guid id, [FromQuery] PlanFilter filter) =>
        await Find(id) is { } plan ? Page(await ShowPlanPage.Of(plan, filter, Db, await Calendar(), Viewer, Today, HttpContext.RequestAborted)) : NotFound();
}
