using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Web.Design;
using MusicHub.Web.Design.TagHelpers;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.VisitCycle.Plans;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Board.ShowPlanBoard;

/// <summary>Whom a plan sends to whom in which week. The schools of a draft can be moved.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowPlanBoardController(TaskContext context, Cycles cycles, IMemoryCache cache) : PlanTaskController(context, cycles)
{
    [HttpGet("cycle/plans/{id:guid}/board")]
    public async Task<IActionResult> Get(Guid id, BoardView view, CancellationToken cancellationToken)
    {
        if (await Find(id) is not { } plan)
            return NotFound();
        var calendar = await Calendar();
        var first = plan.From > Today ? plan.From : Today;
        var mayMove = Viewer.May(Permission.PlanCycle) && plan is { State: PlanState.Draft, IsBeingMade: false, MadeAt: not null };
        var mondays = view.Mondays(calendar, first);
        var shown = plan.Items.Where(item => mondays.Contains(item.Week) && (view.Visitor is null || item.VisitorId == view.Visitor)).ToList();
        var ids = shown.Select(item => item.SchoolId).ToList();
        var schools = await Db.Schools.Where(school => ids.Contains(school.Id) && (view.Region == null || school.RegionId == view.Region))
            .ToDictionaryAsync(school => school.Id, school => new { school.Name, school.Register.Town }, cancellationToken);
        var staff = await Db.StaffFrom(plan.From > Weeks.MondayOf(Today) ? plan.From : Weeks.MondayOf(Today), plan.StartYear, calendar, cancellationToken);
        var people = await Db.NamesOfPeople([.. (mayMove ? staff.Visitors.Select(visitor => visitor.Id) : []).Concat(plan.Items.Select(item => item.VisitorId)).Distinct()], cancellationToken);
        var everybody = people.OrderBy(person => person.Value, StringComparer.CurrentCulture).Select(person => new BoardVisitor(person.Key, person.Value)).ToList();
        return View("ShowBoard", new ShowBoardPage(
            new($"{plan.Name}, by week and visitor", mayMove ? "Schools can be moved to another week or visitor, and are locked there." : plan.State == PlanState.Draft ? "It has not been made yet." : "As it was published. Its visits are moved on the board of visits.", $"/cycle/plans/{id}/board", ($"/cycle/plans/{id}", plan.Name)),
            view, calendar, Today, first,
            [.. everybody.Where(person => view.Visitor is null || person.Id == view.Visitor)],
            [.. shown.Where(item => schools.ContainsKey(item.SchoolId)).OrderBy(item => item.Day).ThenBy(item => item.Part).ThenBy(item => item.Order)
                .Select(item => Card(item, schools[item.SchoolId].Name, schools[item.SchoolId].Town))],
            [],
            new BoardRoom(staff, plan.MostPerHalfDay),
            await SchoolChoices.Of(Db, cache, cancellationToken),
            [.. everybody.Select(person => new Choice(person.Id.ToString(), person.Name))]));

        BoardCard Card(PlanItem item, string school, string? town) => new(
            item.Id,
            $"/schools/{item.SchoolId}",
            school,
            $"{(town is null ? "" : $"{town}, ")}{PlanStateWords.When(item.Day, item.Part)}",
            BoardCard.DueOf(item.Due, item.Week, calendar, first),
            new(staff.StopOf(item), item.DayOrNull, Counts: true),
            item.IsAgreed ? (StatusKind.Active, "Held") : item.IsLocked ? (StatusKind.Neutral, "Locked") : null,
            item.VisitorId,
            item.Week,
            plan.Version,
            mayMove && !item.IsAgreed ? $"/cycle/plans/{id}/items/{item.Id}?board=true" : null);
    }
}
