using Microsoft.AspNetCore.Mvc;
using MusicHub.Data.Calendar;
using MusicHub.Domain;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Board.MoveVisit;

/// <summary>A planned visit goes to another week or visitor. Dragging on the board posts the same.</summary>
[Requires(Permission.RecordVisits)]
public sealed class MoveVisitController(TaskContext context) : VisitArrangementController(context)
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
        return await ActOnAll(
            subject,
            visit => visit.MovePlan(form.Week!.Value, form.VisitorId, Today),
            () => Task.FromResult<object>(page),
            "Visit moved on the board",
            null,
            $"{subject.Line.School} is planned for the week of {MusicHub.Domain.Calendar.Weeks.MondayOf(form.Week!.Value).Long()}, {(visitor is null ? "with nobody yet" : $"with {visitor}")}.",
            $"~{form.View.Address}");
    });

    private static Refusal? UnlessPlanned(Visit visit) => UnlessAhead(visit) ?? (visit.State == VisitState.Planned ? null : VisitRefusals.DayAgreed);

    private async Task<MoveVisitPage> PageOf(MoveVisitForm form, VisitSubject subject) => new(
        form,
        subject,
        VisitChoices.WeekChoices(await Db.Calendar(HttpContext.RequestAborted), Today, subject.Visit.PlannedWeek >= MusicHub.Domain.Calendar.Weeks.MondayOf(Today) ? subject.Visit.PlannedWeek : null),
        await Db.VisitorChoices(Viewer, keep: subject.Visit.VisitorId, cancellationToken: HttpContext.RequestAborted));
}
