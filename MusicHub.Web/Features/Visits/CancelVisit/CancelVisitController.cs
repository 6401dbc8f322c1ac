using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.CancelVisit;

[Requires(Permission.RecordVisits)]
public sealed class CancelVisitController(TaskContext context) : VisitArrangementController(context)
{
    [HttpGet("visits/{id:guid}/cancel")]
    public Task<IActionResult> Get(Guid id) =>
        Begin(id, UnlessAhead, async subject => Page(new EndVisitPage(new EndVisitForm(), subject, await Offered())));

    [HttpPost("visits/{id:guid}/cancel")]
    public Task<IActionResult> Post(Guid id, EndVisitForm form) => Act(id, async subject =>
    {
        var offered = await Offered();
        var reason = offered.FirstOrDefault(reason => reason.Id == form.ReasonId);
        var page = new EndVisitPage(form, subject, offered);
        if (!IsFilledIn(form, new EndVisitValidator(offered, "Say why the visit is cancelled")))
            return PageAgain(page);
        var words = VisitReason.Words(reason?.Name, form.Reason);
        return await ActOnAll(subject, visit => visit.Cancel(form.Reason, reason), () => Task.FromResult<object>(page), "Visit cancelled", words, "The visit is cancelled.");
    });

    private Task<IReadOnlyList<VisitReason>> Offered() => Db.ReasonsFor(VisitEndings.Cancelled, HttpContext.RequestAborted);
}
