using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.VisitCycle;
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
            $"~{await Shows(form)}#v{id}");
    });

    /// <summary>The board as it was looked at, or from the visit's new week and with everybody where it would not be seen.</summary>
    private async Task<string> Shows(MoveVisitForm form)
    {
        var (view, monday) = (form.View, Weeks.MondayOf(form.Week!.Value));
        var calendar = (await cycles.Now(Db, HttpContext.RequestAborted)).Calendar;
        return (view with
        {
            From = view.Mondays(calendar, Today).Contains(monday) ? view.From : monday,
            Visitor = view.Visitor == form.VisitorId ? view.Visitor : null,
        }).Address;
    }

    private static Refusal? UnlessPlanned(Visit visit) => UnlessAhead(visit) ?? (visit.State == VisitState.Planned ? null : VisitRefusals.DayAgreed);

    private async Task<MoveVisitPage> PageOf(MoveVisitForm form, VisitSubject subject)
    {
        var calendar = (await cycles.Now(Db, HttpContext.RequestAborted)).Calendar;
        var weeks = VisitChoices.WeekChoices(calendar, Today, subject.Visit.PlannedWeek >= Weeks.MondayOf(Today) ? subject.Visit.PlannedWeek : null);
        var visitors = await Db.VisitorChoices(Viewer, keep: subject.Visit.VisitorId, cancellationToken: HttpContext.RequestAborted);
        var staff = await Db.StaffFrom(Weeks.MondayOf(Today), AcademicYear.StartYearOf(form.Week ?? Today), calendar, HttpContext.RequestAborted);
        var cards = await Db.VisitCards(Viewer, Weeks.MondayOf(Today), Weeks.MondayOf(Today).AddYears(1)).Where(card => card.VisitorId != null)
            .Select(card => new { Visitor = card.VisitorId!.Value, card.SortDay, Time = new BoardTime(card.TrustVisitId ?? card.Id, card.On, card.Counts) }).ToListAsync(HttpContext.RequestAborted);
        var visits = cards.ToLookup(card => (card.Visitor, Weeks.MondayOf(card.SortDay)), card => card.Time);
        var room = new BoardRoom(staff);
        return new(form, subject, weeks, visitors, RoomTable.Of(room, visitors, weeks, (visitor, monday) => room.Taking(visitor, visits[(visitor, monday)])));
    }

    /// <summary>What the person may want to know of where they put the visit, with a space before. None of it forbids the move.</summary>
    private async Task<string> RemarksOn(VisitSubject subject, MoveVisitForm form, string? visitor)
    {
        var (school, monday) = (subject.Visit.SchoolId, Weeks.MondayOf(form.Week!.Value));
        var cycle = await cycles.Now(Db, HttpContext.RequestAborted);
        var due = (await Db.DueTerms([school], cycle.Rule, cycle.Calendar, Today, HttpContext.RequestAborted))[school];
        var staff = await Db.StaffFrom(Weeks.MondayOf(Today), AcademicYear.StartYearOf(monday.AddDays(4)), cycle.Calendar, HttpContext.RequestAborted);
        var others = await Db.VisitCards(Viewer, monday, monday.AddDays(6)).Where(card => card.VisitorId == form.VisitorId && card.Id != subject.Visit.Id)
            .Select(card => new BoardTime(card.TrustVisitId ?? card.Id, card.On, card.Counts)).ToListAsync(HttpContext.RequestAborted);
        var visits = form.VisitorId is { } id ? new BoardRoom(staff).Taking(id, [.. others, new(subject.Visit.TrustVisitId ?? subject.Visit.Id, null, Counts: true)]) : 0;
        return PlanWords.Of(PlaceRemarks.Of(staff, form.VisitorId, subject.Line.RegionId, due, monday, visits, Today), visitor ?? "", due, visits);
    }
}
