using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.LogAttempt;

/// <summary>One tap on the visit's own page; this page is for whoever follows a link, or is refused.</summary>
[Requires(Permission.RecordVisits)]
public sealed class LogAttemptController(TaskContext context) : VisitArrangementController(context)
{
    [HttpGet("visits/{id:guid}/attempts")]
    public Task<IActionResult> Get(Guid id) =>
        Begin(id, UnlessAhead, async subject => Page(new LogAttemptPage(new LogAttemptForm(), subject, await Offered())));

    [HttpPost("visits/{id:guid}/attempts")]
    public Task<IActionResult> Post(Guid id, LogAttemptForm form) => Act(id, async subject =>
    {
        var offered = await Offered();
        var reason = offered.FirstOrDefault(reason => reason.Id == form.ReasonId);
        var page = new LogAttemptPage(form, subject, offered);
        if (!IsFilledIn(form, new LogAttemptValidator()))
            return PageAgain(page);
        return await ActOnAll(
            subject,
            visit => visit.LogAttempt(form.How!.Value, Viewer.PersonId, Now, form.Note, reason),
            () => Task.FromResult<object>(page),
            "Attempt to reach the school noted",
            null,
            $"Noted: {form.How!.Value.Title().ToLowerInvariant()}.");
    });

    private Task<IReadOnlyList<VisitReason>> Offered() => Db.ReasonsFor(VisitEndings.Declined, HttpContext.RequestAborted);
}
