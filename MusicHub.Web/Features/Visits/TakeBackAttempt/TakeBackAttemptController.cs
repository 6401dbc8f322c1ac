using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.TakeBackAttempt;

/// <summary>A mistaken tap on the visit's page, taken back on the same day.</summary>
[Requires(Permission.RecordVisits)]
public sealed class TakeBackAttemptController(TaskContext context) : VisitArrangementController(context)
{
    [HttpPost("visits/{id:guid}/attempts/{attempt:guid}/take-back")]
    public Task<IActionResult> Post(Guid id, Guid attempt) => Act(id, async subject => subject.Visit.Attempts.FirstOrDefault(known => known.Id == attempt) is not { } noted
        ? NotFound()
        : await ActOnAll(
            subject,
            visit => visit.TakeBackAttempt(Viewer.PersonId, noted.At, Today),
            () => Task.FromResult<object>(subject),
            "Attempt to reach the school taken back",
            null,
            "The attempt is taken back."));
}
