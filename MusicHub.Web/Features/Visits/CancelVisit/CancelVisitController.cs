using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.CancelVisit;

[Requires(Permission.RecordVisits)]
public sealed class CancelVisitController(TaskContext context) : VisitTaskController(context)
{
    [HttpGet("visits/{id:guid}/cancel")]
    public Task<IActionResult> Get(Guid id) =>
        Begin(id, UnlessAhead, subject => Task.FromResult<IActionResult>(Page(new EndVisitPage(new EndVisitForm(), subject))));

    [HttpPost("visits/{id:guid}/cancel")]
    public Task<IActionResult> Post(Guid id, EndVisitForm form) => Act(id, async subject =>
    {
        var visit = subject.Visit;
        if (!IsFilledIn(form, new EndVisitValidator("Say why the visit is cancelled")) || IsRefused(visit.Cancel(form.Reason).Refusal))
            return PageAgain(new EndVisitPage(form, subject));
        Record("Visit cancelled", visit, visit.SchoolId, form.Reason);
        return await SaveAndGo($"~{subject.Address}", "The visit is cancelled.");
    });
}
