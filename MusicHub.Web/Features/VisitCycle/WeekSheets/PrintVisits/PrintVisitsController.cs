using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.WeekSheets.PrintVisits;

/// <summary>Week sheets of the visits ahead, as they stand today.</summary>
[Requires(Permission.SeeVisits)]
public sealed class PrintVisitsController(TaskContext context, Cycles cycles) : CycleTaskController(context, cycles)
{
    // The furthest that visits are planned ahead.
    private const int Years = 2;

    [HttpGet("cycle/week-sheets")]
    public async Task<IActionResult> Get(Guid? visitor, DateOnly? week, CancellationToken cancellationToken)
    {
        var calendar = (await CycleNow(cancellationToken)).Calendar;
        var from = Weeks.MondayOf(Today);
        var ahead = Db.VisitCards(Viewer, from, from.AddYears(Years)).Where(card => card.State != VisitState.Done && card.VisitorId != null);
        var all = await ahead.Select(card => new { Visitor = card.VisitorId!.Value, card.SortDay }).Distinct().ToListAsync(cancellationToken);
        // Whoever visits gets their own sheet of the week, unless they ask for others.
        var ownFirst = visitor is null && !Request.Query.ContainsKey("visitor") && all.Any(card => card.Visitor == Viewer.PersonId);
        if (ownFirst)
            visitor = Viewer.PersonId;
        var weeks = all.Where(card => !ownFirst || card.Visitor == visitor).Select(card => Weeks.MondayOf(card.SortDay)).Distinct().Order().ToList();
        var shown = WeekSheetsPage.WeekShown(week, ownFirst ? null : visitor, weeks, Today);
        var cards = await ahead.Where(card => (visitor == null || card.VisitorId == visitor) && (shown == null || (card.SortDay >= shown && card.SortDay < shown.Value.AddDays(7)))).OrderBy(card => card.Id).ToListAsync(cancellationToken);
        var ids = cards.Select(card => card.Id).ToList();
        var planned = await Db.ItemsOfVisits(ids).ToDictionaryAsync(item => item.VisitId, cancellationToken);
        var people = await Db.NamesOfPeople([.. all.Select(card => card.Visitor).Distinct()], cancellationToken);
        var schools = cards.Select(card => card.SchoolId).Distinct().ToList();
        var places = await Db.PlacesOfSchools(cancellationToken);
        var homes = (await Db.PlannableVisitors(places, cancellationToken)).Where(one => one.Home is not null).ToDictionary(one => one.Id, one => one.Home!.Value);
        return View("WeekSheets", new WeekSheetsPage(
            calendar.TermOf(shown ?? Today).Title, "Visits as they stand today, in driving order: one sheet for each visitor and week.", "/cycle/week-sheets", ("/cycle/board", "Visits by week and visitor"),
            visitor, shown, weeks, people,
            WeekSheet.Of(SheetsOfVisits.Stops(cards, planned, places, homes), people),
            await Db.NamesOfSchools(schools, cancellationToken),
            await WeekSheetsPage.ContactsOf(schools, Db, cancellationToken)));
    }
}
