using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Plans.RemovePlan;

/// <summary>Throws a draft away. What was published stays, as visits came from it.</summary>
[Requires(Permission.PlanCycle)]
public sealed class RemovePlanController(TaskContext context, Cycles cycles) : PlanTaskController(context, cycles)
{
    [HttpGet("cycle/plans/{id:guid}/remove")]
    public async Task<IActionResult> Get(Guid id) => await Find(id) is { State: PlanState.Draft } plan ? Page(plan) : NotFound();

    [HttpPost("cycle/plans/{id:guid}/remove")]
    public async Task<IActionResult> Post(Guid id)
    {
        if (await Find(id) is not { State: PlanState.Draft } plan)
            return NotFound();
        Db.Expect(plan, PostedVersion);
        Db.Remove(plan);
        Db.Open(new Domain.History.Change("Plan removed", Now, Viewer.PersonId, plan, reason: plan.Title), keepFields: false);
        return await SaveAndGo("~/cycle/plans", "The draft is removed.");
    }
}
