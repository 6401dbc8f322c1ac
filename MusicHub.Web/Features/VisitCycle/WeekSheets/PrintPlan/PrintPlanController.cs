using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.VisitCycle;
using MusicHub.Data.Visits;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.VisitCycle.Plans;
using MusicHub.Web.Features.Visits;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.WeekSheets.PrintPlan;

/// <summary>Week sheets as a plan has them. Those of the published plan follow its visits, wherever they have gone since.</summary>
[Requires(Permission.SeeVisits)]
public sealed class PrintPlanController(TaskContext context, Cycles cycles) : PlanTaskController(context, cycles)
{
    [HttpGet("cycle/plans/{id:guid}/print")]
    public async Task<IActionResult> Get(Guid id, Guid? visitor, DateOnly? week)
    {
        if (await Find(id) is not { } plan)
            return NotFound();
        if (plan.State == PlanState.Published)
            return Redirect($"~/cycle/week-sheets{Request.QueryString}");
        var people = await Db.NamesOfPeople([.. plan.Items.Select(item => item.VisitorId).Distinct()]);
        var weeks = plan.Items.Select(item => item.Week).Distinct().Order().ToList();
        var shown = WeekSheetsPage.WeekShown(week, visitor, weeks, Today);
        var items = plan.Items.Where(item => (visitor is null || item.VisitorId == visitor) && (shown is null || item.Week == shown)).ToList();
        var schools = items.Select(item => item.SchoolId).ToList();
        var times = await Times(items);
        return View("WeekSheets", new WeekSheetsPage(
            plan.Title, $"{(plan.State == PlanState.Draft ? "As this draft has them" : "As this plan had them")}, in driving order: one sheet for each visitor and week.", $"/cycle/plans/{id}/print", ($"/cycle/plans/{id}", plan.Name),
            visitor, shown, weeks, people,
            WeekSheet.Of(items.Select(item => new SheetStop(item.SchoolId, item.VisitorId, item.Week, item.DayOrNull, item.Part, item.Order, AgreedWords(item, times), item.Why, item.MetresThere, item.MetresHome)), people),
            await Db.NamesOfSchools(schools),
            await WeekSheetsPage.ContactsOf(schools, Db, HttpContext.RequestAborted)));
    }

    private static string? AgreedWords(PlanItem item, IReadOnlyDictionary<(Guid SchoolId, DateOnly Day), TimeOnly?> times) =>
        !item.IsAgreed ? null : times.TryGetValue((item.SchoolId, item.Day), out var at) ? at is { } time ? $"Agreed for {time.Clock()}" : "Agreed, no time yet" : "No day agreed yet";

    // Of the visits for which a day is agreed.
    private async Task<IReadOnlyDictionary<(Guid SchoolId, DateOnly Day), TimeOnly?>> Times(IReadOnlyList<PlanItem> items)
    {
        var schools = items.Where(item => item.IsAgreed).Select(item => item.SchoolId).ToList();
        var visits = await Db.VisitLinesFor(Viewer).Where(line => schools.Contains(line.SchoolId) && line.On != null && (line.State == VisitState.Arranged || line.State == VisitState.Confirmed))
            .Select(line => new { line.SchoolId, line.On, line.StartsAt }).ToListAsync(HttpContext.RequestAborted);
        return visits.GroupBy(visit => (visit.SchoolId, visit.On!.Value)).ToDictionary(day => day.Key, day => day.Min(visit => visit.StartsAt));
    }
}
