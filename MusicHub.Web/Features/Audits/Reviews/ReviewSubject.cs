using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits.Reviews;

/// <summary>One review of one school, and how it stands.</summary>
/// <param name="VisitKinds">Their names.</param>
/// <param name="MayEdit">The viewer may say what is done, of the steps in which nothing is decided.</param>
/// <param name="MayDecide">The viewer may decide, give the award and close it.</param>
public sealed record ReviewSubject(MusicReview Review, School School, ReviewPicture Picture, IReadOnlyDictionary<Guid, string> VisitKinds, bool MayEdit, bool MayDecide, DateOnly Today)
{
    public string Address => $"/reviews/{Review.Id}";

    /// <summary>What satisfies a step, in words.</summary>
    public string Needs(ReviewStepState step) => step.Step.Needs(VisitKinds);

    /// <summary>What has to come before a person can say that the step is done; null where nothing has.</summary>
    public string? Waiting(ReviewStepState step) =>
        !Review.IsOpen || step.IsDone ? null
        : Picture.WaitsFor(step) is { } before ? $"Waits for “{before.Step.Name}”"
        : Picture.EarliestOf(step) is { } day && day > Today ? $"From {day.Short()} on"
        : null;

    public bool MayMark(ReviewStepState step) =>
        Review.IsOpen && !step.IsDone && Waiting(step) is null && (step.Step.Proof is ReviewProof.Decision or ReviewProof.Award ? MayDecide : MayEdit);

    /// <summary>It can be decided against before it can be decided for: what is missing may be the reason.</summary>
    public bool MayDecline(ReviewStepState step) =>
        Review.IsOpen && MayDecide && step is { IsDone: false, Standing: not ReviewStanding.Declined, Step.Proof: ReviewProof.Decision } && Waiting(step) is not null;

    public bool MayTakeBack(ReviewStepState step) =>
        Review.IsOpen && step.Item.Outcome is not null && (step.Step.Proof is ReviewProof.Decision or ReviewProof.Award ? MayDecide : MayEdit);
}
