using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Plans.RemakePlan;

/// <summary>Has a draft made anew, tries again what did not work, or leaves it as it was.</summary>
[Requires(Permission.PlanCycle)]
public sealed class RemakePlanController(TaskContext context, Cycles cycles, JobWaker waker) : PlanTaskController(context, cycles)
{
    [HttpPost("cycle/plans/{id:guid}/make")]
    public async Task<IActionResult> Post(Guid id)
    {
        if (await Find(id) is not { } plan)
            return NotFound();
        Db.Expect(plan, PostedVersion);
        if (plan.IsBeingMade)
        {
            // Only after a run that failed or was stopped: one at a time.
            if (await PlanProgress.Of(id, Db, HttpContext.RequestAborted) is { IsSettled: false })
                return LocalRedirect($"~/cycle/plans/{id}");
            plan.Postpone(Today);
        }
        else if (IsRefused(plan.AskAgain(Today, Now).Refusal))
        {
            return await RefusedPage(id);
        }

        return await AskFor(plan, "Plan asked for anew", waker);
    }

    [HttpPost("cycle/plans/{id:guid}/keep")]
    public async Task<IActionResult> Keep(Guid id)
    {
        if (await Find(id) is not { } plan)
            return NotFound();
        Db.Expect(plan, PostedVersion);
        if (await PlanProgress.Of(id, Db, HttpContext.RequestAborted) is { IsSettled: false })
            return LocalRedirect($"~/cycle/plans/{id}");
        if (IsRefused(plan.GiveUpMaking().Refusal))
            return await RefusedPage(id);
        Record("Plan left as it was", plan);
        return await SaveAndGo($"~/cycle/plans/{id}", "The plan is as it was.");
    }
}
