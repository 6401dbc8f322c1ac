using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data.People;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Board.ShowBoard;

/// <summary>Who visits whom in which week. Visits without an agreed day can be moved.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowBoardController(TaskContext context, Cycles cycles, IMemoryCache cache) : CycleTaskController(context, cycles)
{
    private const int MostSlipped = 30;

    [HttpGet("cycle/board")]
    public async Task<IActionResult> Get(BoardView view, CancellationToken cancellationToken)
    {
        var calendar = (await CycleNow(cancellationToken)).Calendar;
        var mondays = view.Mondays(calendar, Today);
        var cards = mondays.Count == 0 ? [] : await Cards(view, mondays[0], mondays[^1].AddDays(6), cancellationToken);
        var slipped = await Db.SlippedVisits(Viewer, Today).InRegion(view.Region).OrderBy(card => card.SortDay).ThenBy(card => card.School).Take(MostSlipped).ToListAsync(cancellationToken);
        var visitors = await Db.People.Visitors().Select(person => new BoardVisitor(person.Id, person.Name)).ToListAsync(cancellationToken);
        var others = cards.Where(card => card.VisitorId is { } id && visitors.All(known => known.Id != id)).Select(card => card.VisitorId!.Value).Distinct().ToList();
        visitors.AddRange(await Db.People.Where(person => others.Contains(person.Id)).Select(person => new BoardVisitor(person.Id, person.Name)).ToListAsync(cancellationToken));
        return Page(new ShowBoardPage(view, calendar, Today, mondays, visitors, [.. cards.Select(Mine)], [.. slipped.Select(Mine)], await SchoolChoices.Of(Db, cache, cancellationToken)));
    }

    private Task<List<VisitCard>> Cards(BoardView view, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        Db.VisitCards(Viewer, from, to).InRegion(view.Region).OrderBy(card => card.SortDay).ThenBy(card => card.StartsAt).ThenBy(card => card.School).ToListAsync(cancellationToken);

    private BoardCard Mine(VisitCard card) => new(card, card.IsMovable && Viewer.MayEditVisit(card.VisitorId, card.RegionId));
}
