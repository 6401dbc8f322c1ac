using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.TermCalendar.ShowTermCalendar;

/// <summary>How many visits each visitor makes in each week of a term.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowTermCalendarController(TaskContext context, Cycles cycles, IMemoryCache cache) : CycleTaskController(context, cycles)
{
    /// <param name="term">Such as 2025-spring; this term where none is said.</param>
    [HttpGet("cycle/calendar")]
    public async Task<IActionResult> Get(string? term, Guid? region, CancellationToken cancellationToken)
    {
        var calendar = (await CycleNow(cancellationToken)).Calendar;
        var key = TermKey.TryParse(term, out var asked) && calendar.Term(asked) is not null ? asked : calendar.TermOf(Today);
        var visits = await Db.VisitCards(Viewer, calendar.FirstDay(key), calendar.LastDay(key)).InRegion(region)
            .Select(card => new TermVisit(card.VisitorId, card.State, card.SortDay)).ToListAsync(cancellationToken);
        var ids = visits.Select(visit => visit.VisitorId).OfType<Guid>().Distinct().ToList();
        var names = await Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        return Page(new ShowTermCalendarPage(key, calendar, Today, region, visits, names, await SchoolChoices.Of(Db, cache, cancellationToken)));
    }
}
