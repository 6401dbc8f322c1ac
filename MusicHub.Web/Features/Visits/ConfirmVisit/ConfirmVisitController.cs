using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.ConfirmVisit;

/// <summary>One tap on the visit's own page; a page of its own for whoever follows a link, or is refused.</summary>
[Requires(Permission.RecordVisits)]
public sealed class ConfirmVisitController(TaskContext context) : VisitTaskController(context)
{
    [HttpGet("visits/{id:guid}/confirm")]
    public Task<IActionResult> Get(Guid id) => Begin(
        id,
        visit => visit.State == VisitState.Planned ? VisitRefusals.NotArranged : UnlessAhead(visit),
        subject => Task.FromResult<IActionResult>(Page(new ConfirmVisitPage(subject))));

    [HttpPost("visits/{id:guid}/confirm")]
    public Task<IActionResult> Post(Guid id) => Act(id, async subject =>
    {
        var visit = subject.Visit;
        if (IsRefused(visit.Confirm().Refusal))
            return PageAgain(new ConfirmVisitPage(subject));
        Record("Visit confirmed by the school", visit, visit.SchoolId);
        return await SaveAndGo($"~{subject.Address}", "The visit is confirmed.");
    });
}
