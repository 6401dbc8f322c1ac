using Microsoft.AspNetCore.Mvc;
using MusicHub.Data.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.ArrangeVisit;

[Requires(Permission.RecordVisits)]
public sealed class ArrangeVisitController(TaskContext context) : VisitArrangementController(context)
{
    [HttpGet("visits/{id:guid}/arrange")]
    public Task<IActionResult> Get(Guid id) => Begin(id, UnlessAhead, async subject => Page(await PageOf(ArrangeVisitForm.Of(subject.Visit), subject)));

    [HttpPost("visits/{id:guid}/arrange")]
    public Task<IActionResult> Post(Guid id, ArrangeVisitForm form) => Act(id, async subject =>
    {
        var page = await PageOf(form, subject);
        if (!IsFilledIn(form, new ArrangeVisitValidator(page)))
            return PageAgain(page);
        var reason = form.On == subject.Visit.On ? null : page.Reasons.FirstOrDefault(reason => reason.Id == form.ReasonId);
        var (on, at) = (form.On!.Value, VisitTime.Read(form.StartsAt).Time);
        return await ActOnAll(
            subject,
            visit => visit.Arrange(on, at, form.VisitorId!.Value, Today, form.Reason, reason),
            () => Task.FromResult<object>(page),
            "Visit arranged",
            VisitReason.Words(reason?.Name, form.Reason),
            "The visit is arranged. Confirm it when the school has agreed.");
    });

    private async Task<ArrangeVisitPage> PageOf(ArrangeVisitForm form, VisitSubject subject)
    {
        var calendar = await Db.Calendar(HttpContext.RequestAborted);
        var day = subject.Line.SortDay < Today ? Today : subject.Line.SortDay;
        var visitors = await Db.VisitorChoices(Viewer, keep: subject.Visit.VisitorId, cancellationToken: HttpContext.RequestAborted);
        var reasons = subject.Visit.On is null ? [] : await Db.ReasonsFor(VisitEndings.Moved, HttpContext.RequestAborted);
        return new ArrangeVisitPage(form, subject, visitors, calendar.Term(calendar.TermOf(day)), reasons);
    }
}
