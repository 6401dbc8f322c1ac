using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Feedback.ShowFeedback;

[Requires(Permission.SeeVisits)]
public sealed class ShowFeedbackController(TaskContext context) : TaskController(context)
{
    [HttpGet("feedback/{id:guid}")]
    public async Task<IActionResult> Get(Guid id) => await FeedbackSubject.Find(id, Db, Viewer, HttpContext.RequestAborted) is { } subject
        ? Page(new ShowFeedbackPage(subject, subject.MayBeEditedBy(Viewer), await Db.HistoryOfRecord(id, cancellationToken: HttpContext.RequestAborted)))
        : NotFound();
}

public sealed record ShowFeedbackPage(FeedbackSubject Subject, bool MayEdit, IReadOnlyList<HistoryEntry> History);
