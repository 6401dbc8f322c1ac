using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.MarkNotAttended;

[Requires(Permission.RecordVisits)]
public sealed class MarkNotAttendedController(TaskContext context) : VisitArrangementController(context)
{
    [HttpGet("visits/{id:guid}/not-attended")]
    public Task<IActionResult> Get(Guid id) =>
        Begin(id, UnlessDue, async subject => Page(new EndVisitPage(new EndVisitForm(), subject, await Offered())));

    [HttpPost("visits/{id:guid}/not-attended")]
    public Task<IActionResult> Post(Guid id, EndVisitForm form) => Act(id, async subject =>
    {
        var offered = await Offered();
        var reason = offered.FirstOrDefault(reason => reason.Id == form.ReasonId);
        var page = new EndVisitPage(form, subject, offered);
        if (!IsFilledIn(form, new EndVisitValidator(offered, "Say why the visit did not take place")))
            return PageAgain(page);
        return await ActOnAll(
            subject,
            visit => visit.MarkNotAttended(form.Reason, Today, reason),
            () => Task.FromResult<object>(page),
            "Visit not attended",
            VisitReason.Words(reason?.Name, form.Reason),
            "It is noted that the visit did not take place.");
    });

    private Refusal? UnlessDue(Visit visit) => UnlessAhead(visit) ?? (visit.On is { } on && on <= Today ? null : VisitRefusals.NotYet);

    private Task<IReadOnlyList<VisitReason>> Offered() => Db.ReasonsFor(VisitEndings.NotAttended, HttpContext.RequestAborted);
}
