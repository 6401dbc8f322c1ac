using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.Reviews.ReopenReview;

[Requires(Permission.SignOffAudits)]
public sealed class ReopenReviewController(TaskContext context) : ReviewTaskController(context)
{
    [HttpGet("reviews/{id:guid}/reopen")]
    public Task<IActionResult> Get(Guid id) => ActOn(id, subject => subject.MayDecide, subject => Task.FromResult<IActionResult>(
        subject.Review.IsOpen ? LocalRedirect($"~{subject.Address}") : Page(new ReopenReviewPage(new ReviewReasonForm(), subject))));

    [HttpPost("reviews/{id:guid}/reopen")]
    public Task<IActionResult> Post(Guid id, ReviewReasonForm form) => Trying(() => ActOn(id, subject => subject.MayDecide, async subject =>
    {
        Db.Expect(subject.Review, PostedVersion);
        var another = await Db.MusicReviews.AnyAsync(review => review.SchoolId == subject.School.Id && review.Id != id && review.ClosedOn == null, Aborted);
        if (IsRefused(another ? ReviewRefusals.OpenAlready : subject.Review.Reopen(form.Reason).Refusal))
            return PageAgain(new ReopenReviewPage(form, subject));
        Record("School Music Review opened again", subject.Review, subject.School.Id, form.Reason);
        return await SaveAndGo($"~{subject.Address}", "The review is open again.");
    }));
}

public sealed record ReopenReviewPage(ReviewReasonForm Form, ReviewSubject Subject);
