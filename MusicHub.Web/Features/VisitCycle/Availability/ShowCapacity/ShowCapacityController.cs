using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Availability.ShowCapacity;

/// <summary>Whether the visitors' time is enough for the schools that are due, by region and term.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowCapacityController(TaskContext context, Cycles cycles) : CycleTaskController(context, cycles)
{
    [HttpGet("cycle/capacity")]
    public async Task<IActionResult> Get(int? year, CancellationToken cancellationToken)
    {
        var cycle = await CycleNow(cancellationToken);
        if (YearChoice.Of(year, cycle.Calendar, Today) is not { } choice)
            return Page(ShowCapacityPage.WithoutYear);
        var (visitors, ground) = await Db.PlanGround(Viewer, cycle.Rule, cycle.Calendar, choice.Chosen, Today, Today, cancellationToken);
        var regions = await Db.Regions.OrderBy(region => region.Name).Select(region => new CapacityRegion(region.Id, region.Name)).ToListAsync(cancellationToken);
        return Page(new ShowCapacityPage(choice, ground.Time.Terms, visitors, Capacity.Of(ground.Time.Slots(ground.Times), visitors), regions, ground.Schools(), ground.EvenPart, Planner.Check(ground.Input())));
    }
}
