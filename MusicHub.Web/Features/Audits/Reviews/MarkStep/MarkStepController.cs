using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.Reviews.MarkStep;

/// <summary>A person says that a step of a review is done, or decides it.</summary>
[Requires(Permission.ConductAudits)]
public sealed class MarkStepController(TaskContext context) : ReviewTaskController(context)
{
    [HttpGet("reviews/{id:guid}/steps/{stepId:guid}")]
    public Task<IActionResult> Get(Guid id, Guid stepId) =>
        OnStep(id, stepId, (subject, step) => Task.FromResult<IActionResult>(Page(new MarkStepPage(new MarkStepForm { On = Today, Outcome = subject.MayDecline(step) ? ReviewOutcome.Declined : step.Step.Proof == ReviewProof.Decision ? null : ReviewOutcome.Done }, subject, step))));

    [HttpPost("reviews/{id:guid}/steps/{stepId:guid}")]
    public Task<IActionResult> Post(Guid id, Guid stepId, MarkStepForm form) => OnStep(id, stepId, async (subject, step) =>
    {
        Db.Expect(subject.Review, PostedVersion);
        var page = new MarkStepPage(form, subject, step);
        if (!IsFilledIn(form, new MarkStepValidator())
            || IsRefused(subject.Review.Mark(stepId, new ReviewMark(form.Outcome!.Value, form.On!.Value, Viewer.PersonId, form.Note), subject.Picture, Today).Refusal))
            return PageAgain(page);
        Record(form.Outcome == ReviewOutcome.Declined ? "Step of review decided against" : "Step of review done", subject.Review, subject.School.Id, step.Step.Name);
        return await SaveAndGo($"~{subject.Address}", $"{step.Step.Name}: saved.");
    });

    private Task<IActionResult> OnStep(Guid id, Guid stepId, Func<ReviewSubject, ReviewStepState, Task<IActionResult>> act) => ActOn(id, subject => subject.MayEdit, async subject =>
        subject.Picture.Of(stepId) is not { } step ? NotFound()
        : subject.MayMark(step) || subject.MayDecline(step) || HttpMethods.IsPost(Request.Method) && MayEver(subject, step) ? await act(subject, step)
        : MayEver(subject, step) ? LocalRedirect($"~{subject.Address}")
        : Forbid());

    // What somebody else has done meanwhile is said in the conflict that follows.
    private static bool MayEver(ReviewSubject subject, ReviewStepState step) => step.Step.Proof is ReviewProof.Decision or ReviewProof.Award ? subject.MayDecide : subject.MayEdit;
}

public sealed class MarkStepForm
{
    public ReviewOutcome? Outcome { get; set; }

    [Display(Name = "Day")]
    public DateOnly? On { get; set; }

    public string? Note { get; set; }
}

internal sealed class MarkStepValidator : AbstractValidator<MarkStepForm>
{
    public MarkStepValidator()
    {
        RuleFor(form => form.Outcome).NotNull().WithMessage("Choose what is decided");
        RuleFor(form => form.On).NotNull().WithMessage("Enter the day");
    }
}

public sealed record MarkStepPage(MarkStepForm Form, ReviewSubject Subject, ReviewStepState Step)
{
    /// <summary>What comes before it is not done, so that it can only be decided against.</summary>
    public bool OnlyAgainst => Subject.MayDecline(Step);
}
