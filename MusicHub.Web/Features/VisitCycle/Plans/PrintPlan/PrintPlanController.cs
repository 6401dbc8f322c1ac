using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.VisitCycle;
using MusicHub.Data.Visits;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Plans.PrintPlan;

/// <summary>Week sheets to take along, in driving order: one for each visitor and week.</summary>
[Requires(Permission.SeeVisits)]
public sealed class PrintPlanController(TaskContext context, Cycles cycles) : PlanTaskController(context, cycles)
{
    [HttpGet("cycle/plans/{id:guid}/print")]
    public async Task<IActionResult> Get(Guid id, Guid? visitor, DateOnly? week)
    {
        if (await Find(id) is not { } plan)
            return NotFound();
        var people = await Db.NamesOfPeople([.. plan.Items.Select(item => item.VisitorId).Distinct()]);
        var weeks = plan.Items.Select(item => item.Week).Distinct().Order().ToList();
        // One week at a time unless somebody's whole year is asked for: nobody prints a hub's year.
        var shown = week ?? (visitor is null ? weeks.Cast<DateOnly?>().FirstOrDefault(monday => monday >= Domain.Calendar.Weeks.MondayOf(Today)) ?? weeks.Cast<DateOnly?>().FirstOrDefault() : null);
        var items = plan.Items.Where(item => (visitor is null || item.VisitorId == visitor) && (shown is null || item.Week == shown)).ToList();
        return Page(new PrintPlanPage(
            plan,
            visitor,
            shown,
            weeks,
            people,
            [.. items.GroupBy(item => (item.Week, item.VisitorId))
                .OrderBy(sheet => sheet.Key.Week).ThenBy(sheet => people.GetValueOrDefault(sheet.Key.VisitorId), StringComparer.CurrentCulture)
                .Select(sheet => new WeekSheet(sheet.Key.Week, people.GetValueOrDefault(sheet.Key.VisitorId, "Somebody"), [.. sheet.GroupBy(item => item.Outing).OrderBy(outing => outing.Key.Day).ThenBy(outing => outing.Key.Part).Select(outing => outing.OrderBy(item => item.Order).ToList())]))],
            await Db.NamesOfSchools([.. items.Select(item => item.SchoolId)]),
            await Times(items),
            await Contacts(items)));
    }

    // Of the visits for which a day is agreed.
    private async Task<IReadOnlyDictionary<(Guid SchoolId, DateOnly Day), TimeOnly?>> Times(IReadOnlyList<PlanItem> items)
    {
        var schools = items.Where(item => item.IsAgreed).Select(item => item.SchoolId).ToList();
        var visits = await Db.VisitLinesFor(Viewer).Where(line => schools.Contains(line.SchoolId) && line.On != null && (line.State == VisitState.Arranged || line.State == VisitState.Confirmed))
            .Select(line => new { line.SchoolId, line.On, line.StartsAt }).ToListAsync(HttpContext.RequestAborted);
        return visits.GroupBy(visit => (visit.SchoolId, visit.On!.Value)).ToDictionary(day => day.Key, day => day.Min(visit => visit.StartsAt));
    }

    // Whom to ask for: the music lead, else the head.
    private async Task<IReadOnlyDictionary<Guid, string>> Contacts(IReadOnlyList<PlanItem> items)
    {
        var schools = items.Select(item => item.SchoolId).ToList();
        var contacts = await Db.Contacts.AsNoTracking().Where(contact => contact.LeftOn == null && schools.Contains(contact.SchoolId!.Value)).ToListAsync(HttpContext.RequestAborted);
        return contacts.Where(contact => contact.Roles.Any(role => role.Kind is ContactRoleKind.MusicLead or ContactRoleKind.Head)).GroupBy(contact => contact.SchoolId!.Value)
            .ToDictionary(school => school.Key, school => VisitContact.LabelOf(school.OrderByDescending(contact => contact.Roles.Any(role => role.Kind == ContactRoleKind.MusicLead)).ThenBy(contact => contact.Name, StringComparer.Ordinal).First()));
    }
}

/// <param name="Outings">Each in driving order.</param>
public sealed record WeekSheet(DateOnly Week, string Visitor, IReadOnlyList<IReadOnlyList<PlanItem>> Outings);

/// <param name="Week">Null for all weeks of a visitor.</param>
public sealed record PrintPlanPage(
    YearPlan Plan, Guid? Visitor, DateOnly? Week, IReadOnlyList<DateOnly> Weeks, IReadOnlyDictionary<Guid, string> People, IReadOnlyList<WeekSheet> Sheets, IReadOnlyDictionary<Guid, PlanSchoolName> Schools,
    IReadOnlyDictionary<(Guid SchoolId, DateOnly Day), TimeOnly?> Times, IReadOnlyDictionary<Guid, string> Contacts);
