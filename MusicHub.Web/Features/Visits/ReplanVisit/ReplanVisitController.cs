using Microsoft.AspNetCore.Mvc;
using MusicHub.Data.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.ReplanVisit;

[Requires(Permission.RecordVisits)]
public sealed class ReplanVisitController(TaskContext context) : VisitArrangementController(context)
{
    [HttpGet("visits/{id:guid}/put-off")]
    public Task<IActionResult> Get(Guid id) => Begin(id, UnlessAhead, async subject => Page(await PageOf(new ReplanVisitForm(), subject)));

    [HttpPost("visits/{id:guid}/put-off")]
    public Task<IActionResult> Post(Guid id, ReplanVisitForm form) => Act(id, async subject =>
    {
        var page = await PageOf(form, subject);
        if (!IsFilledIn(form, new ReplanVisitValidator(page)))
            return PageAgain(page);
        var reason = page.Reasons.FirstOrDefault(reason => reason.Id == form.ReasonId);
        return await ActOnAll(
            subject,
            visit => visit.Replan(form.Week!.Value, visit.VisitorId, Today, form.Reason, reason),
            () => Task.FromResult<object>(page),
            "Visit put off to another week",
            VisitReason.Words(reason?.Name, form.Reason),
            "The visit is planned for another week. Any day that was agreed is gone.");
    });

    private async Task<ReplanVisitPage> PageOf(ReplanVisitForm form, VisitSubject subject) =>
        new(form, subject, VisitChoices.WeekChoices(await Db.Calendar(HttpContext.RequestAborted), Today, form.Week), subject.Visit.On is null ? [] : await Db.ReasonsFor(VisitEndings.Moved, HttpContext.RequestAborted));
}
