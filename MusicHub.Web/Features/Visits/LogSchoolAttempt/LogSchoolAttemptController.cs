using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.LogAttempt;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.LogSchoolAttempt;

/// <summary>One tap on the school's own page while no visit is planned; this page is for whoever follows a link, or is refused.</summary>
[Requires(Permission.RecordVisits)]
public sealed class LogSchoolAttemptController(TaskContext context) : TaskController(context)
{
    [HttpGet("schools/{id:guid}/attempts")]
    public async Task<IActionResult> Get(Guid id) => await PageOf(new LogAttemptForm(), id) is { } page ? Page(page) : NotFound();

    [HttpPost("schools/{id:guid}/attempts")]
    public async Task<IActionResult> Post(Guid id, LogAttemptForm form)
    {
        if (await PageOf(form, id) is not { } page)
            return NotFound();
        if (!IsFilledIn(form, new LogAttemptValidator()))
            return PageAgain(page);
        var logged = SchoolAttempt.Log(id, form.How!.Value, Viewer.PersonId, Now, form.Note, page.Reasons.FirstOrDefault(reason => reason.Id == form.ReasonId));
        if (IsRefused(logged.Refusal) || logged.Value is not { } attempt)
            return PageAgain(page);
        Db.Add(attempt);
        Record("Attempt to reach the school noted", attempt, id);
        return await SaveAndGo($"~/schools/{id}", $"Noted: {attempt.How.Title().ToLowerInvariant()}.");
    }

    private async Task<LogSchoolAttemptPage?> PageOf(LogAttemptForm form, Guid id) =>
        await VisitSchool.Find(id, Db, Viewer, HttpContext.RequestAborted) is { } school
            ? new LogSchoolAttemptPage(form, school, await Db.ReasonsFor(VisitEndings.Declined, HttpContext.RequestAborted))
            : null;
}
