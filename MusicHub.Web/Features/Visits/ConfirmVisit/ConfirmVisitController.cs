using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.ConfirmVisit;

/// <summary>One tap on the visit's own page; a page of its own for whoever follows a link, or is refused.</summary>
[Requires(Permission.RecordVisits)]
public sealed class ConfirmVisitController(TaskContext context) : VisitArrangementController(context)
{
    [HttpGet("visits/{id:guid}/confirm")]
    public Task<IActionResult> Get(Guid id) => Begin(
        id,
        visit => visit.State == VisitState.Planned ? VisitRefusals.NotArranged : UnlessAhead(visit),
        subject => Task.FromResult<IActionResult>(Page(new ConfirmVisitPage(subject))));

    [HttpPost("visits/{id:guid}/confirm")]
    public Task<IActionResult> Post(Guid id) => Act(id, subject => ActOnAll(
        subject,
        visit => visit.Confirm(),
        () => Task.FromResult<object>(new ConfirmVisitPage(subject)),
        "Visit confirmed by the school",
        null,
        "The visit is confirmed."));
}
