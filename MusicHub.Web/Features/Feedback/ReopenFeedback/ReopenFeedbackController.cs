using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Feedback;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Feedback.ReopenFeedback;

[Requires(Permission.EditActions)]
public sealed class ReopenFeedbackController(TaskContext context) : FeedbackTaskController(context)
{
    [HttpGet("feedback/{id:guid}/reopen")]
    public Task<IActionResult> Get(Guid id) => Begin(id, FeedbackState.Settled, subject => Task.FromResult<IActionResult>(Page(new ReopenFeedbackPage(new(), subject))));

    [HttpPost("feedback/{id:guid}/reopen")]
    public Task<IActionResult> Post(Guid id, ReopenFeedbackForm form) => Act(id, async subject =>
    {
        if (!IsFilledIn(form, new ReopenFeedbackValidator()) || IsRefused(subject.Item.Reopen(form.Reason).Refusal))
            return PageAgain(new ReopenFeedbackPage(form, subject));
        Record("Feedback reopened", subject.Item, subject.Item.SchoolId, form.Reason);
        return await SaveAndGo($"~{subject.Address}", "The feedback is open again.");
    });
}

public sealed class ReopenFeedbackForm
{
    public string? Reason { get; set; }
}

public sealed record ReopenFeedbackPage(ReopenFeedbackForm Form, FeedbackSubject Subject);

internal sealed class ReopenFeedbackValidator : AbstractValidator<ReopenFeedbackForm>
{
    public ReopenFeedbackValidator() => RuleFor(form => form.Reason).MaximumLength(Visit.LongestReason).WithMessage($"The reason must be {Visit.LongestReason} characters or fewer");
}
