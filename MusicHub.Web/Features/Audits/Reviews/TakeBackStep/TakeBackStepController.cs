using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.Reviews.TakeBackStep;

/// <summary>What was said of a step holds no longer.</summary>
[Requires(Permission.ConductAudits)]
public sealed class TakeBackStepController(TaskContext context) : ReviewTaskController(context)
{
    [HttpGet("reviews/{id:guid}/steps/{stepId:guid}/take-back")]
    public Task<IActionResult> Get(Guid id, Guid stepId) => OnStep(id, stepId, (subject, step) => Task.FromResult<IActionResult>(Page(new TakeBackStepPage(new ReviewReasonForm(), subject, step))));

    [HttpPost("reviews/{id:guid}/steps/{stepId:guid}/take-back")]
    public Task<IActionResult> Post(Guid id, Guid stepId, ReviewReasonForm form) => OnStep(id, stepId, async (subject, step) =>
    {
        Db.Expect(subject.Review, PostedVersion);
        if (IsRefused(subject.Review.TakeBack(stepId, form.Reason).Refusal))
            return PageAgain(new TakeBackStepPage(form, subject, step));
        Record("Step of review taken back", subject.Review, subject.School.Id, $"{step.Step.Name}: {form.Reason!.Trim()}");
        return await SaveAndGo($"~{subject.Address}", $"{step.Step.Name}: taken back.");
    });

    private Task<IActionResult> OnStep(Guid id, Guid stepId, Func<ReviewSubject, ReviewStepState, Task<IActionResult>> act) => ActOn(id, subject => subject.MayEdit, async subject =>
        subject.Picture.Of(stepId) is not { } step ? NotFound() : subject.MayTakeBack(step) ? await act(subject, step) : Forbid());
}

public sealed record TakeBackStepPage(ReviewReasonForm Form, ReviewSubject Subject, ReviewStepState Step);
