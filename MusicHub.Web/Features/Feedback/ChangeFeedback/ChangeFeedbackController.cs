using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Feedback;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Feedback.ChangeFeedback;

[Requires(Permission.EditActions)]
public sealed class ChangeFeedbackController(TaskContext context) : FeedbackTaskController(context)
{
    [HttpGet("feedback/{id:guid}/change")]
    public Task<IActionResult> Get(Guid id) => Begin(id, FeedbackState.Open, async subject => Page(await PageOf(FeedbackForm.Of(subject.Item), subject)));

    [HttpPost("feedback/{id:guid}/change")]
    public Task<IActionResult> Post(Guid id, FeedbackForm form) => Act(id, async subject =>
    {
        var page = await PageOf(form, subject);
        if (!IsFilledIn(form, new FeedbackValidator(page.Owners)) || IsRefused(subject.Item.Change(form.ToDetails(subject.Item.SchoolId), Today).Refusal))
            return PageAgain(page);
        Record("Feedback changed", subject.Item, subject.Item.SchoolId);
        return await SaveAndGo($"~{subject.Address}", "The feedback is changed.");
    });

    private async Task<ChangeFeedbackPage> PageOf(FeedbackForm form, FeedbackSubject subject) => new(form, subject, await FeedbackForm.Owners(Db, subject.Item.OwnerId, HttpContext.RequestAborted));
}
