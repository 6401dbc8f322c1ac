using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.Visits;

namespace MusicHub.Tests.Domain.Audits;

public sealed class MusicReviewTests
{
    private static readonly DateOnly Today = new(2026, 2, 3);
    private static readonly DateOnly Autumn = new(2025, 9, 1);
    private static readonly VisitKind Meeting = new("School Music Review meeting", counts: false, 1);
    private static readonly Guid School = Guid.NewGuid();
    private static readonly Guid Me = Guid.NewGuid();
    private static readonly IReadOnlyList<ReviewStep> Steps = ReviewStep.Usual(Meeting);

    private static ReviewStep Evaluation => Steps[0];

    private static ReviewStep Recommendation => Steps[3];

    private static ReviewStep Award => Steps[4];

    private static ReviewStep Yearly => Steps[5];

    [Test]
    public void WhatIsOnRecord_SatisfiesItsStep_FromTheDayOnFromWhichItCounts()
    {
        var review = Begun();

        var early = Picture(review, Record(ReviewProof.Audit, Autumn.AddDays(-1)));
        var now = Picture(review, Record(ReviewProof.Audit, Autumn), Record(ReviewProof.Visit, Today, Meeting.Id, held: false));

        Assert.That((early.Done, early.Next?.Step), Is.EqualTo((0, Evaluation)));
        Assert.That((now.Done, now.Next?.Step.Name), Is.EqualTo((1, "Plan’s summary published")));
        Assert.That(now.Steps.Select(step => step.Standing), Is.EqualTo(new[] { ReviewStanding.Done, ReviewStanding.Open, ReviewStanding.UnderWay, ReviewStanding.Open, ReviewStanding.Open, ReviewStanding.Open }));
    }

    [Test]
    public void AVisitOfAnotherKind_SatisfiesNothing_AndTwoMeetingsNeedTwoVisits()
    {
        var second = new ReviewStep("Second meeting", ReviewProof.Visit, 4, Meeting.Id);
        var review = MusicReview.Begin(School, [.. Steps.Take(3), second], Me, Today, Autumn).OrThrow();

        var one = ReviewPicture.Of(review, [.. Steps, second], [Record(ReviewProof.Visit, Today, Guid.NewGuid()), Record(ReviewProof.Visit, Today, Meeting.Id)]);
        var two = ReviewPicture.Of(review, [.. Steps, second], [Record(ReviewProof.Visit, Today, Meeting.Id), Record(ReviewProof.Visit, Autumn, Meeting.Id)]);

        Assert.That(one.Steps.Select(step => step.IsDone), Is.EqualTo(new[] { false, false, true, false }));
        Assert.That(two.Steps.Select(step => step.On), Is.EqualTo(new DateOnly?[] { null, null, Autumn, Today }));
    }

    [Test]
    public void ADecision_WaitsForTheStepsBeforeIt()
    {
        var review = Begun();

        Assert.That(Mark(review, Recommendation).Refusal?.Code, Is.EqualTo("review-not-yet"));
        Assert.That(Mark(review, Recommendation, AllOnRecord()).IsRefused, Is.False);
        Assert.That(Mark(review, Yearly, AllOnRecord()).Refusal?.Message, Does.StartWith("“Music Mark award” comes first"));
    }

    [Test]
    public void WhatIsNotOnRecord_CanBeSaidToBeDone_WithANote()
    {
        var review = Begun();

        Assert.That(Mark(review, Evaluation).Refusal?.Code, Is.EqualTo("review-note-missing"));
        Assert.That(Mark(review, Evaluation, note: "On paper").IsRefused, Is.False);
        Assert.That(Picture(review).Done, Is.EqualTo(1));
        review.TakeBack(Evaluation.Id, "The paper was another school’s").OrThrow();
        Assert.That(Picture(review).Done, Is.Zero);
        Assert.That(review.TakeBack(Recommendation.Id, "Why").Refusal?.Code, Is.EqualTo("review-no-such-step"));
    }

    [Test]
    public void DecidedAgainst_IsNotDone_SaysWhy_AndCanBeDecidedAgain()
    {
        var review = Begun();

        Assert.That(Mark(review, Recommendation, AllOnRecord(), ReviewOutcome.Declined).Refusal?.Code, Is.EqualTo("review-note-missing"));
        Assert.That(Mark(review, Award, AllOnRecord(), ReviewOutcome.Declined, "No").Refusal?.Code, Is.EqualTo("review-not-a-decision"));
        Mark(review, Recommendation, AllOnRecord(), ReviewOutcome.Declined, "Too few pupils sing").OrThrow();
        Assert.That(Picture(review, AllOnRecord()).Of(Recommendation.Id)!.Standing, Is.EqualTo(ReviewStanding.Declined));
        Assert.That(Mark(review, Award, AllOnRecord()).Refusal?.Code, Is.EqualTo("review-not-yet"));
        Assert.That(Mark(review, Recommendation, AllOnRecord()).IsRefused, Is.False);
    }

    [Test]
    public void TheYearlyReview_IsDueAYearAfterTheAward_AndComesAfterIt()
    {
        var review = Begun();
        Mark(review, Recommendation, AllOnRecord()).OrThrow();
        Mark(review, Award, AllOnRecord(), on: Today.AddDays(-20)).OrThrow();

        Assert.That(Picture(review, AllOnRecord()).Next?.DueOn, Is.EqualTo(Today.AddDays(-20).AddYears(1)));
        Assert.That(Mark(review, Yearly, AllOnRecord(), on: Today.AddDays(-20)).Refusal?.Code, Is.EqualTo("review-before-award"));
        Assert.That(Mark(review, Yearly, AllOnRecord(), on: Today.AddDays(1)).Refusal?.Code, Is.EqualTo("review-marked-later"));
        Mark(review, Yearly, AllOnRecord()).OrThrow();
        Assert.That(Picture(review, AllOnRecord()).IsComplete, Is.True);
    }

    [Test]
    public void Closed_ItChangesNoMore_UntilItIsOpenedAgainWithAReason()
    {
        var review = Begun();

        Assert.That(review.Close(isComplete: false, " ", Me, Today).Refusal?.Code, Is.EqualTo("review-reason-missing"));
        review.Close(isComplete: false, "The school withdrew", Me, Today).OrThrow();
        Assert.That((review.End, review.IsOpen), Is.EqualTo(((ReviewEnd?)ReviewEnd.EndedEarly, false)));
        Assert.That(Mark(review, Evaluation, note: "On paper").Refusal?.Code, Is.EqualTo("review-closed"));
        Assert.That(review.Reopen(null).Refusal?.Code, Is.EqualTo("review-reason-missing"));
        review.Reopen("It came back").OrThrow();
        Assert.That((review.End, review.IsOpen), Is.EqualTo(((ReviewEnd?)null, true)));
    }

    [Test]
    public void ItsSteps_AreThoseThatWereInUseWhenItBegan()
    {
        var steps = ReviewStep.Usual(Meeting);
        steps[1].Change(steps, steps[1].Name, isActive: false).OrThrow();
        var review = MusicReview.Begin(School, steps, Me, Today, Autumn).OrThrow();
        steps[1].Change(steps, steps[1].Name, isActive: true).OrThrow();
        steps[0].Change(steps, "How the school sees itself", isActive: false).OrThrow();

        Assert.That(ReviewPicture.Of(review, [.. steps], []).Steps.Select(step => step.Step.Name).Take(2), Is.EqualTo(new[] { "How the school sees itself", "School Music Review meeting" }));
        Assert.That(MusicReview.Begin(School, [], Me, Today, Autumn).Refusal?.Code, Is.EqualTo("review-no-steps"));
        Assert.That(MusicReview.Begin(School, steps, Me, Today, Today.AddDays(1)).Refusal?.Code, Is.EqualTo("review-counts-later"));
        Assert.That(steps[0].Require(ReviewProof.Visit, null).Refusal?.Code, Is.EqualTo("review-kind-missing"));
    }

    private static MusicReview Begun() => MusicReview.Begin(School, Steps, Me, Today, Autumn).OrThrow();

    private static ReviewRecord[] AllOnRecord() => [Record(ReviewProof.Audit, Autumn), Record(ReviewProof.Summary, Autumn), Record(ReviewProof.Visit, Autumn, Meeting.Id)];

    private static ReviewRecord Record(ReviewProof proof, DateOnly on, Guid? kind = null, bool held = true) => new(proof, School, Guid.NewGuid(), on, held, kind);

    private static ReviewPicture Picture(MusicReview review, params ReviewRecord[] records) => ReviewPicture.Of(review, Steps, records);

    private static MusicHub.Domain.Result Mark(MusicReview review, ReviewStep step, ReviewRecord[]? records = null, ReviewOutcome outcome = ReviewOutcome.Done, string? note = null, DateOnly? on = null) =>
        review.Mark(step.Id, new ReviewMark(outcome, on ?? Today, Me, note), Picture(review, records ?? []), Today);
}
