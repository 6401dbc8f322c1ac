using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.Reviews.CloseReview;

/// <summary>Completes a review whose steps are done, or ends one early.</summary>
[Requires(Permission.SignOffAudits)]
public sealed class CloseReviewController(TaskContext context) : ReviewTaskController(context)
{
    [HttpGet("reviews/{id:guid}/close")]
    public Task<IActionResult> Get(Guid id) => ActOn(id, subject => subject.MayDecide, subject => Task.FromResult<IActionResult>(
        subject.Review.IsOpen ? Page(new CloseReviewPage(new ReviewReasonForm(), subject)) : LocalRedirect($"~{subject.Address}")));

    [HttpPost("reviews/{id:guid}/close")]
    public Task<IActionResult> Post(Guid id, ReviewReasonForm form) => ActOn(id, subject => subject.MayDecide, async subject =>
    {
        Db.Expect(subject.Review, PostedVersion);
        var complete = subject.Picture.IsComplete;
        if (IsRefused(subject.Review.Close(complete, form.Reason, Viewer.PersonId, Today).Refusal))
            return PageAgain(new CloseReviewPage(form, subject));
        Record(complete ? "School Music Review completed" : "School Music Review ended early", subject.Review, subject.School.Id, form.Reason);
        return await SaveAndGo($"~{subject.Address}", complete ? "The review is completed." : "The review is ended.");
    });
}

public sealed record CloseReviewPage(ReviewReasonForm Form, ReviewSubject Subject);
