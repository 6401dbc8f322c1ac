using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.VisitCycle;
using MusicHub.Data.Visits;
using MusicHub.Domain;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Board.MoveVisit;

/// <summary>A planned visit goes to another week or visitor. Dragging on the board posts the same.</summary>
[Requires(Permission.RecordVisits)]
public sealed class MoveVisitController(TaskContext context, Cycles cycles) : VisitArrangementController(context)
{
    [HttpGet("cycle/board/{id:guid}/move")]
    public Task<IActionResult> Get(Guid id, BoardView view) => Begin(id, UnlessPlanned, async subject => Page(await PageOf(MoveVisitForm.Of(subject.Visit, view), subject)));

    [HttpPost("cycle/board/{id:guid}/move")]
    public Task<IActionResult> Post(Guid id, MoveVisitForm form) => Act(id, async subject =>
    {
        var page = await PageOf(form, subject);
        if (!IsFilledIn(form, new MoveVisitValidator(page)))
            return PageAgain(page);
        var visitor = page.Visitors.FirstOrDefault(choice => choice.Value == form.VisitorId.ToString())?.Text;
        var remarks = await RemarksOn(subject, form, visitor);
        return await ActOnAll(
            subject,
            visit => visit.MovePlan(form.Week!.Value, form.VisitorId, Today),
            () => Task.FromResult<object>(page),
            "Visit moved on the board",
            null,
            $"{subject.Line.School} is planned for the week of {Weeks.MondayOf(form.Week!.Value).Long()}, {(visitor is null ? "with nobody yet" : $"with {visitor}")}.{remarks}",
            $"~{form.View.Address}");
    });

    private static Refusal? UnlessPlanned(Visit visit) => UnlessAhead(visit) ?? (visit.State == VisitState.Planned ? null : VisitRefusals.DayAgreed);

    private async Task<MoveVisitPage> PageOf(MoveVisitForm form, VisitSubject subject)
    {
        var calendar = (await cycles.Now(Db, HttpContext.RequestAborted)).Calendar;
        var weeks = VisitChoices.WeekChoices(calendar, Today, subject.Visit.PlannedWeek >= Weeks.MondayOf(Today) ? subject.Visit.PlannedWeek : null);
        var visitors = await Db.VisitorChoices(Viewer, keep: subject.Visit.VisitorId, cancellationToken: HttpContext.RequestAborted);
        var staff = await Db.StaffFrom(Weeks.MondayOf(Today), AcademicYear.StartYearOf(form.Week ?? Today), calendar, HttpContext.RequestAborted);
        var cards = await Db.VisitCards(Viewer, Weeks.MondayOf(Today), Weeks.MondayOf(Today).AddYears(1)).Where(card => card.VisitorId != null)
            .Select(card => new { card.VisitorId, card.SortDay }).ToListAsync(HttpContext.RequestAborted);
        var visits = cards.CountBy(card => (card.VisitorId!.Value, Weeks.MondayOf(card.SortDay))).ToDictionary();
        return new(form, subject, weeks, visitors, RoomTable.Of(new BoardRoom(staff), visitors, weeks, (visitor, monday) => visits.GetValueOrDefault((visitor, monday))));
    }

    /// <summary>What the person may want to know of where they put the visit, with a space before. None of it forbids the move.</summary>
    private async Task<string> RemarksOn(VisitSubject subject, MoveVisitForm form, string? visitor)
    {
        var (school, monday) = (subject.Visit.SchoolId, Weeks.MondayOf(form.Week!.Value));
        var cycle = await cycles.Now(Db, HttpContext.RequestAborted);
        var last = await Db.LastCountingVisits().Where(visit => visit.SchoolId == school).Select(visit => (DateOnly?)visit.On).SingleOrDefaultAsync(HttpContext.RequestAborted);
        var opened = await Db.Schools.Where(known => known.Id == school).Select(known => known.Register.OpenedOn).SingleAsync(HttpContext.RequestAborted);
        var due = cycle.Rule.DueTerm(last, opened, Today, cycle.Calendar);
        var staff = await Db.StaffFrom(Weeks.MondayOf(Today), AcademicYear.StartYearOf(monday.AddDays(4)), cycle.Calendar, HttpContext.RequestAborted);
        var visits = 1 + await Db.VisitCards(Viewer, monday, monday.AddDays(6)).CountAsync(card => card.VisitorId == form.VisitorId && card.Id != subject.Visit.Id, HttpContext.RequestAborted);
        return PlanWords.Of(PlaceRemarks.Of(staff, form.VisitorId, subject.Line.RegionId, due, monday, visits, Today), visitor ?? "", due, visits);
    }
}
