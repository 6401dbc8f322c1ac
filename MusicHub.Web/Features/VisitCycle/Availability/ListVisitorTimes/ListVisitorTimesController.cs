using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Availability;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Availability.ListVisitorTimes;

/// <summary>Who has time for visits, when, and how many that makes in each term.</summary>
[Requires(Permission.PlanCycle)]
public sealed class ListVisitorTimesController(TaskContext context, Cycles cycles) : CycleTaskController(context, cycles)
{
    [HttpGet("cycle/visitors")]
    public async Task<IActionResult> Get(int? year, CancellationToken cancellationToken)
    {
        var calendar = (await CycleNow(cancellationToken)).Calendar;
        var places = await Db.PlacesOfSchools(cancellationToken);
        var visitors = await Db.PlannableVisitors(places, cancellationToken);
        var choice = YearChoice.Of(year, calendar, Today);
        var time = choice is null ? null : PlanTime.OfYear(calendar, choice.Chosen, Today, await Db.ClosedDays(cancellationToken));
        var homes = visitors.Select(visitor => visitor.Time?.HomeSchoolId).OfType<Guid>().ToHashSet();
        return Page(new ListVisitorTimesPage(
            choice,
            time,
            visitors,
            time is null ? null : Capacity.Of(time.Slots([.. visitors.Select(visitor => visitor.Time).OfType<VisitorAvailability>()]), visitors),
            await Db.Schools.Where(school => homes.Contains(school.Id)).ToDictionaryAsync(school => school.Id, school => school.Name, cancellationToken),
            await Db.Regions.ToDictionaryAsync(region => region.Id, region => region.Name, cancellationToken),
            Today));
    }
}
