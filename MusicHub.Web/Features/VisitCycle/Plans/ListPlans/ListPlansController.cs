using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Plans.ListPlans;

/// <summary>The plans that there are: drafts for those who plan, published ones for all who see visits.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ListPlansController(TaskContext context) : TaskController(context)
{
    [HttpGet("cycle/plans")]
    public async Task<IActionResult> Get(CancellationToken cancellationToken) =>
        Page(new ListPlansPage(await Db.PlanRows(Viewer).ToListAsync(cancellationToken), Viewer.May(Permission.PlanCycle)));
}

public sealed record ListPlansPage(IReadOnlyList<PlanRow> Plans, bool MayPlan);
