using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Audits.Reviews;

/// <summary>One review of one school, and how it stands.</summary>
/// <param name="MayEdit">The viewer may say what is done, of the steps in which nothing is decided.</param>
/// <param name="MayDecide">The viewer may decide, give the award and close it.</param>
public sealed record ReviewSubject(MusicReview Review, School School, ReviewPicture Picture, bool MayEdit, bool MayDecide)
{
    public string Address => $"/reviews/{Review.Id}";

    public bool MayMark(ReviewStepState step) =>
        Review.IsOpen && !step.IsDone && (step.Step.Proof is ReviewProof.Decision or ReviewProof.Award ? MayDecide : MayEdit);

    public bool MayTakeBack(ReviewStepState step) =>
        Review.IsOpen && step.Item.Outcome is not null && (step.Step.Proof is ReviewProof.Decision or ReviewProof.Award ? MayDecide : MayEdit);
}
