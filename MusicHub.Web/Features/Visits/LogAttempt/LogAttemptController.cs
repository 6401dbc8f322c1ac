using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.LogAttempt;

/// <summary>One tap on the visit's own page; this page is for whoever follows a link, or is refused.</summary>
[Requires(Permission.RecordVisits)]
public sealed class LogAttemptController(TaskContext context) : VisitTaskController(context)
{
    [HttpGet("visits/{id:guid}/attempts")]
    public Task<IActionResult> Get(Guid id) =>
        Begin(id, UnlessAhead, subject => Task.FromResult<IActionResult>(Page(new LogAttemptPage(new LogAttemptForm(), subject))));

    [HttpPost("visits/{id:guid}/attempts")]
    public Task<IActionResult> Post(Guid id, LogAttemptForm form) => Act(id, async subject =>
    {
        var visit = subject.Visit;
        if (!IsFilledIn(form, new LogAttemptValidator()) || IsRefused(visit.LogAttempt(form.How!.Value, Viewer.PersonId, Now, form.Note).Refusal))
            return PageAgain(new LogAttemptPage(form, subject));
        Record("Attempt to reach the school noted", visit, visit.SchoolId);
        return await SaveAndGo($"~{subject.Address}", $"Noted: {form.How.Value.Title().ToLowerInvariant()}.");
    });
}
