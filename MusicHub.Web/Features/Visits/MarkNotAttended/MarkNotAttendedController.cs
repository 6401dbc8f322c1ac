using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.MarkNotAttended;

[Requires(Permission.RecordVisits)]
public sealed class MarkNotAttendedController(TaskContext context) : VisitTaskController(context)
{
    [HttpGet("visits/{id:guid}/not-attended")]
    public Task<IActionResult> Get(Guid id) =>
        Begin(id, UnlessDue, subject => Task.FromResult<IActionResult>(Page(new EndVisitPage(new EndVisitForm(), subject))));

    [HttpPost("visits/{id:guid}/not-attended")]
    public Task<IActionResult> Post(Guid id, EndVisitForm form) => Act(id, async subject =>
    {
        var visit = subject.Visit;
        if (!IsFilledIn(form, new EndVisitValidator("Say why the visit did not take place")) || IsRefused(visit.MarkNotAttended(form.Reason, Today).Refusal))
            return PageAgain(new EndVisitPage(form, subject));
        Record("Visit not attended", visit, visit.SchoolId, form.Reason);
        return await SaveAndGo($"~{subject.Address}", "It is noted that the visit did not take place.");
    });

    private Refusal? UnlessDue(Visit visit) => UnlessAhead(visit) ?? (visit.On is { } on && on <= Today ? null : VisitRefusals.NotYet);
}
