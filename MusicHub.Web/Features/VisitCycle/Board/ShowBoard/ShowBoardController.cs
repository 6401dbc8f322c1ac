using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data.People;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Board.ShowBoard;

/// <summary>Who visits whom in which week. Visits without an agreed day can be moved.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowBoardController(TaskContext context, Cycles cycles, IMemoryCache cache) : CycleTaskController(context, cycles)
{
    private const int MostSlipped = 30;

    private static readonly BoardSubject Subject = new("Visits by week and visitor", "Visits without an agreed day can be moved to another week or visitor.", "/cycle/board");

    [HttpGet("cycle/board")]
    public async Task<IActionResult> Get(BoardView view, CancellationToken cancellationToken)
    {
        var cycle = await CycleNow(cancellationToken);
        var calendar = cycle.Calendar;
        var mondays = view.Mondays(calendar, Today);
        var cards = mondays.Count == 0 ? [] : await Cards(view, mondays[0], mondays[^1].AddDays(6), cancellationToken);
        var slipped = await Db.SlippedVisits(Viewer, Today).InRegion(view.Region).OfVisitor(view.Visitor).OrderBy(card => card.SortDay).ThenBy(card => card.School).Take(MostSlipped).ToListAsync(cancellationToken);
        var theirs = cards.Select(card => card.VisitorId).Distinct().ToList();
        var visitors = await Db.People.Visitors().Union(Db.People.Where(person => theirs.Contains(person.Id))).Select(person => new { person.Id, person.Name }).ToListAsync(cancellationToken);
        IReadOnlyList<BoardVisitor> everybody = [.. visitors.OrderBy(visitor => visitor.Name, StringComparer.CurrentCulture).Select(visitor => new BoardVisitor(visitor.Id, visitor.Name))];
        var due = await Db.DueTerms([.. cards.Concat(slipped).Where(card => card.State.IsAhead()).Select(card => card.SchoolId)], cycle.Rule, calendar, Today, cancellationToken);
        return View("ShowBoard", new ShowBoardPage(
            Subject, view, calendar, Today, Today,
            view.Visitor is { } only ? [.. everybody.Where(visitor => visitor.Id == only)] : [.. everybody, BoardVisitor.Nobody],
            [.. cards.Select(Card)], [.. slipped.Select(Card)],
            new BoardRoom(await Db.StaffFrom(Weeks.MondayOf(Today), AcademicYear.StartYearOf(mondays.Count == 0 ? Today : mondays[0].AddDays(4)), calendar, cancellationToken)),
            await SchoolChoices.Of(Db, cache, cancellationToken),
            [.. everybody.Select(visitor => new Choice(visitor.Id.ToString(), visitor.Name))]));

        BoardCard Card(VisitCard card) => BoardCard.Of(card, card.State.IsAhead() && due.TryGetValue(card.SchoolId, out var term) ? BoardCard.DueOf(term, card.Week, calendar, Today) : null, view, card.IsMovable && Viewer.MayEditVisit(card.VisitorId, card.RegionId));
    }

    private Task<List<VisitCard>> Cards(BoardView view, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        Db.VisitCards(Viewer, from, to).InRegion(view.Region).OfVisitor(view.Visitor).OrderBy(card => card.SortDay).ThenBy(card => card.StartsAt).ThenBy(card => card.School).ToListAsync(cancellationToken);
}
