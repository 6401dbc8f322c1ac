using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle;
using MusicHub.Domain.VisitCycle.Priority;
using MusicHub.Domain.Visits;

namespace MusicHub.Tests.Domain.VisitCycle;

public sealed class PriorityTests
{
    private static readonly DateOnly Today = new(2026, 2, 3);

    private static readonly SchoolSituation Calm = new() { Today = Today, LastVisitOn = Today, SurveyAnswered = true, HasMusicLead = true };

    [Test]
    public void ASchoolThatIsWellServed_HasNoReason()
    {
        var priority = SchoolPriority.Of(Calm, PriorityWeights.Usual);
        Assert.That((priority.Score, priority.Reasons.Count), Is.EqualTo((0m, 0)));
    }

    [Test]
    public void TimeSinceVisit_OfASchoolThatOpenedAgain_SaysSo() =>
        Assert.That(
            Only(Calm with { LastVisitOn = new(2021, 10, 5), ReopenedOn = new(2026, 1, 5) }).Words,
            Is.EqualTo("last visited 4 years and 3 months ago, open again since January 2026"));

    [Test]
    public void NeverVisited_OfAnAcademy_HasAllOfTheWeight()
    {
        var reasons = SchoolPriority.Of(Calm with { LastVisitOn = null, OpenedOn = new(2024, 9, 1), HasHistory = true }, PriorityWeights.Usual).Reasons;
        Assert.That(reasons.Single(reason => reason.Words.StartsWith("never", StringComparison.Ordinal)), Has.Property("Words").EqualTo("never visited").And.Property("Points").EqualTo(40m));
    }

    [TestCase("2023-02-03", 36, "last visited 3 years ago", 20)]
    [TestCase("2023-02-04", 35, "last visited 2 years and 11 months ago", 19.44)]
    [TestCase("2026-01-03", 1, "last visited 1 month ago", 0.56)]
    [TestCase("2010-01-01", 192, "last visited 16 years and 1 month ago", 40)]
    public void TimeSinceVisit_GrowsMonthByMonth(string last, int months, string words, decimal points)
    {
        _ = months;
        var reason = Only(Calm with { LastVisitOn = DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture) });
        Assert.That((Math.Round(reason.Points, 2), reason.Words), Is.EqualTo((points, words)));
    }

    [Test]
    public void NeverVisited_CountsHalfForANewSchool()
    {
        Assert.That(Only(Calm with { LastVisitOn = null }), Is.EqualTo(new WeighedReason("never", 40, "never visited")));
        Assert.That(Only(Calm with { LastVisitOn = null, OpenedOn = new(2025, 9, 1) }), Is.EqualTo(new WeighedReason("never", 20, "never visited, opened in September 2025")));
        Assert.That(Only(Calm with { LastVisitOn = null, OpenedOn = new(2023, 2, 3) }).Points, Is.EqualTo(40));
    }

    [TestCase(1, "tried once, not reached", 5)]
    [TestCase(2, "tried twice, not reached", 10)]
    [TestCase(7, "tried 7 times, not reached", 15)]
    public void TriedNotReached_CountsUpToThree(int tries, string words, decimal points)
    {
        var reason = Only(Calm with { Tries = tries, LastTry = AttemptKind.Called });
        Assert.That((Math.Round(reason.Points, 6), reason.Words), Is.EqualTo((points, words)));
        Assert.That(SchoolPriority.Of(Calm with { Tries = tries, LastTry = AttemptKind.Declined }, PriorityWeights.Usual).Reasons, Is.Empty);
    }

    [TestCase("1.0", 15, "weak in the last audit: 1.0 of 4 on average")]
    [TestCase("2.45", 4.125, "weak in the last audit: 2.5 of 4 on average")]
    public void WeakAudit_GrowsWithTheDistanceFromTheMetStep(decimal mean, decimal points, string words)
    {
        Assert.That(Only(Calm with { LastAudit = new(mean, 4, 3) }), Is.EqualTo(new WeighedReason("audit", points, words)));
        Assert.That(SchoolPriority.Of(Calm with { LastAudit = new(3, 4, 3) }, PriorityWeights.Usual).Reasons, Is.Empty);
    }

    [Test]
    public void OtherReasons_SayWhatTheyAre()
    {
        Assert.That(Only(Calm with { FollowUpBy = new(2026, 2, 3) }), Is.EqualTo(new WeighedReason("followup", 25, "follow-up promised by 3 Feb 2026")));
        Assert.That(Only(Calm with { FollowUpBy = new(2026, 2, 4) }).Points, Is.EqualTo(12.5m));
        Assert.That(Only(Calm with { SurveyAnswered = false }), Is.EqualTo(new WeighedReason("survey", 10, "this year’s survey unanswered")));
        Assert.That(Only(Calm with { PercentageFsm = 38.2m }), Is.EqualTo(new WeighedReason("fsm", 15 * 0.764m, "38.2% of pupils have free school meals")));
        Assert.That(SchoolPriority.Of(Calm with { PercentageFsm = 24.9m }, PriorityWeights.Usual).Reasons, Is.Empty);
        Assert.That(Only(Calm with { HasHistory = true, OpenedOn = new(2025, 2, 4) }), Is.EqualTo(new WeighedReason("urn", 10, "new URN within the last year")));
        Assert.That(SchoolPriority.Of(Calm with { HasHistory = true, OpenedOn = new(2025, 2, 3) }, PriorityWeights.Usual).Reasons, Is.Empty);
        Assert.That(Only(Calm with { HasMusicLead = false }), Is.EqualTo(new WeighedReason("lead", 10, "no music lead known")));
    }

    [Test]
    public void TheScore_IsTheSumOfItsReasons_WhatAddsMostFirst()
    {
        var priority = SchoolPriority.Of(Calm with { LastVisitOn = null, SurveyAnswered = false, PercentageFsm = 50 }, PriorityWeights.Usual);
        Assert.That(priority.Score, Is.EqualTo(65));
        Assert.That(priority.Reasons.Select(reason => reason.Key), Is.EqualTo(new[] { "never", "fsm", "survey" }));
    }

    [Test]
    public void AWeightOfNothing_TakesTheReasonAway()
    {
        var weights = new PriorityWeights();
        weights.Set("survey", 0).OrThrow();
        weights.Set("lead", 100).OrThrow();
        var priority = SchoolPriority.Of(Calm with { SurveyAnswered = false, HasMusicLead = false }, weights.ByKey);
        Assert.That(priority.Reasons.Select(reason => (reason.Key, reason.Points)), Is.EqualTo(new[] { ("lead", 100m) }));
    }

    [Test]
    public void Weights_OutOfRange_OrOfNothing_AreRefused()
    {
        var weights = new PriorityWeights();
        Assert.That(weights.Set("survey", 101).Refusal, Is.EqualTo(CycleRefusals.WeightOutOfRange));
        Assert.That(weights.Set("survey", -1).Refusal, Is.EqualTo(CycleRefusals.WeightOutOfRange));
        Assert.That(weights.Set("weather", 1).Refusal, Is.EqualTo(CycleRefusals.FactorUnknown));
        Assert.That(weights.Lines, Is.Empty);
    }

    [Test]
    public void Keys_NameEachFactorOnce() => Assert.That(PriorityFactors.All.Select(factor => factor.Key), Is.Unique);

    [Test]
    public void Picture_PutsTheMostPressingFirst_AndLeavesClosingSchoolsOut()
    {
        var calendar = new SchoolCalendar([]);
        var picture = CyclePicture.Of(
            [School(1, Calm), School(2, Calm with { LastVisitOn = null }), School(3, Calm with { LastVisitOn = new(2022, 10, 1) }), School(4, Calm with { LastVisitOn = null }) with { IsClosing = true }],
            new CycleRule(CycleRuleKind.Rolling, null), calendar, Today, PriorityWeights.Usual);

        Assert.That(picture.Closing, Is.EqualTo(1));
        Assert.That(picture.Lines.Select(line => (line.School.Urn, line.When, line.IsVisitedInCycle, line.IsNeverVisited)), Is.EqualTo(new[]
        {
            (2, DueWhen.ThisYear, false, true),
            (3, DueWhen.Overdue, false, false),
            (1, DueWhen.Later, true, false),
        }));
        Assert.That(picture.Lines[1].Due, Is.EqualTo(new TermKey(2025, TermName.Autumn)));
    }

    [Test]
    public void Coverage_ThenAndNow_CountsSchoolsThatWereOpen_AndVisitedInTheirCycle()
    {
        var (old, young) = (Guid.NewGuid(), Guid.NewGuid());
        var history = CoverageThen.History(
            new CycleRule(CycleRuleKind.Rolling, null), new SchoolCalendar([]), Today,
            [(old, null), (young, new(2026, 1, 1))],
            [(old, new(2022, 11, 1)), (young, new(2026, 2, 1)), (old, new(2026, 2, 4))], terms: 3);
        Assert.That(history.Select(then => (then.Term.Title, then.On, then.Schools, then.Visited)), Is.EqualTo(new[]
        {
            ("Summer 2025", new DateOnly(2025, 8, 31), 1, 1),
            ("Autumn 2025", new DateOnly(2025, 12, 31), 1, 0),
            ("Spring 2026", Today, 2, 1),
        }));
    }

    private static CycleSchool School(int urn, SchoolSituation situation) => new(Guid.NewGuid(), urn, $"School {urn}", null, null, null, null, null, false, situation);

    private static WeighedReason Only(SchoolSituation school) => SchoolPriority.Of(school, PriorityWeights.Usual).Reasons.Single();
}
