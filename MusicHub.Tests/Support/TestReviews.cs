using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Support;

/// <summary>School Music Reviews, made by the domain's own verbs and saved.</summary>
public static class TestReviews
{
    /// <summary>The usual steps; the meeting is a follow-up visit.</summary>
    public static async Task<IReadOnlyList<ReviewStep>> ReviewSteps(this TestHub hub)
    {
        var steps = ReviewStep.Usual(hub.FollowUp);
        await hub.Save([.. steps]);
        return steps;
    }

    public static async Task<MusicReview> AReview(this TestHub hub, IReadOnlyList<ReviewStep> steps, School? school = null, DateOnly? on = null)
    {
        var review = MusicReview.Begin((school ?? hub.NorthSchool).Id, steps, hub.SouthManager.Id, on ?? hub.Today, new DateOnly(2025, 9, 1)).OrThrow();
        await hub.Save(review);
        return review;
    }

    /// <summary>A person has said so, as somebody else's work.</summary>
    public static Task Mark(this TestHub hub, MusicReview review, IReadOnlyList<ReviewStep> steps, int at, DateOnly? on = null) =>
        hub.Change<MusicReview>(review.Id, known => known.Mark(steps[at].Id, new ReviewMark(ReviewOutcome.Done, on ?? hub.Today, hub.SouthManager.Id, "Known from before"), ReviewPicture.Of(known, steps, []), hub.Today).OrThrow());
}
