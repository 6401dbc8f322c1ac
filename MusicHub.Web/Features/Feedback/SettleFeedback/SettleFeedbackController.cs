using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Feedback;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Feedback.SettleFeedback;

[Requires(Permission.EditActions)]
public sealed class SettleFeedbackController(TaskContext context) : FeedbackTaskController(context)
{
    [HttpGet("feedback/{id:guid}/settle")]
    public Task<IActionResult> Get(Guid id) =>
        Begin(id, FeedbackState.Open, subject => Task.FromResult<IActionResult>(Page(new SettleFeedbackPage(new() { Answer = subject.Item.Answer }, subject))));

    [HttpPost("feedback/{id:guid}/settle")]
    public Task<IActionResult> Post(Guid id, SettleFeedbackForm form) => Act(id, async subject =>
    {
        if (!IsFilledIn(form, new SettleFeedbackValidator()) || IsRefused(subject.Item.Settle(form.Answer, Today).Refusal))
            return PageAgain(new SettleFeedbackPage(form, subject));
        Record("Feedback settled", subject.Item, subject.Item.SchoolId);
        return await SaveAndGo($"~{subject.Address}", "The feedback is settled.");
    });
}
