using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.FirstAccess.Digital.Scenarios;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.FirstAccess.Scenarios.Simulations;

namespace MusicHub.Tests.Domain.FirstAccess.Scenarios;

public sealed class DigitalScenarioTests
{
    /// <summary>The plan prints the saving of £17,500; that £70,000 is the full cost is inferred from it.</summary>
    public static readonly DigitalSize Published = new(null, 350, 200, 25, 0);

    [Test]
    public void Published_FromAHundredToSeventyFivePerCent_SavesSeventeenAndAHalfThousand()
    {
        var outcome = Model(Published).Outcome();

        Assert.That((outcome.FullCost, outcome.CurrentSubsidy, outcome.Subsidy, outcome.Charge, outcome.Saving), Is.EqualTo((70_000m, 70_000m, 52_500m, 17_500m, 17_500m)));
        Assert.That(Scenario([Published], saving: 17_500).Differences(), Is.Empty);
        var other = Scenario([Published with { Schools = 352 }], saving: 17_500).Differences().Single();
        Assert.That((other.Exact, other.Rounded, other.Over), Is.EqualTo((17_600m, 17_600m, -100m)));
    }

    [Test]
    public void Figures_AreThoseOfWholeNumbers_ForAnySizes()
    {
        var random = new Random(8);
        for (var run = 0; run < 100; run++)
        {
            var model = Any(random);
            // In millionths of a penny: pennies, times per cent of four places, twice.
            Int128 subsidy = 0, charge = 0, now = 0;
            foreach (var size in model.Sizes)
            {
                Int128 schools = size.Schools * (1_000_000 - (Int128)(size.LeavingPercent * 10_000)), pennies = (Int128)(size.Cost * 100), share = (Int128)(size.SchoolPercent * 10_000);
                subsidy += schools * pennies * (1_000_000 - share);
                charge += schools * pennies * share;
                now += size.Schools * (Int128)1_000_000 * pennies * (1_000_000 - (Int128)(size.CurrentPercent * 10_000));
            }

            var outcome = model.Outcome();
            var unit = 100_000_000_000_000m;
            Assert.That((outcome.Subsidy, outcome.Charge, outcome.CurrentSubsidy, outcome.Saving), Is.EqualTo(((decimal)subsidy / unit, (decimal)charge / unit, (decimal)now / unit, (decimal)(now - subsidy) / unit)), $"run {run}");
            Assert.That(outcome.FullCost, Is.EqualTo(outcome.Subsidy + outcome.Charge));
        }
    }

    [TestCase(DigitalGoalRule.Share, 0)]
    [TestCase(DigitalGoalRule.Share, 2)]
    [TestCase(DigitalGoalRule.Cost, 0)]
    [TestCase(DigitalGoalRule.Cost, 1)]
    public void AGoal_IsTheMostThatStaysWithinTheAmount(DigitalGoalRule rule, int size)
    {
        var random = new Random(21 + size);
        for (var run = 0; run < 25; run++)
        {
            var model = Any(random);
            var limit = decimal.Round(model.Outcome().Subsidy * random.Next(20, 180) / 100, 2);
            var answer = new DigitalGoal(rule, size, limit).Solve(model);
            if (answer.State == GoalState.Impossible)
            {
                Assert.That(answer.Subsidy, Is.GreaterThan(limit));
                continue;
            }

            Assert.That(answer.Subsidy, Is.LessThanOrEqualTo(limit), $"run {run}");
            if (answer.State == GoalState.Found)
                Assert.That(answer.Model.With(size, known => rule == DigitalGoalRule.Share ? known with { SchoolPercent = known.SchoolPercent - 0.0001m } : known with { Cost = size == 0 ? known.Cost * 1.001m + 0.01m : known.Cost + 0.01m }).Outcome().Subsidy, Is.GreaterThan(limit), $"run {run}");
        }
    }

    [Test]
    public void TheShareThatKeepsThePublishedCaseWithinFortyThousand()
    {
        var answer = new DigitalGoal(DigitalGoalRule.Share, 0, 40_000).Solve(Model(Published));
        Assert.That((answer.State, answer.Model.Sizes[0].SchoolPercent, answer.Subsidy), Is.EqualTo((GoalState.Found, 42.8572m, 39_999.96m)));
        Assert.That(new DigitalGoal(DigitalGoalRule.Cost, 0, 40_000).Solve(Model(Published)).Model.Sizes[0].Cost, Is.EqualTo(152.38m));
    }

    [Test]
    public void WhatMattersMost_IsTriedOneByOne()
    {
        var model = Model(new DigitalSize(100, 100, 100, 50, 0, 10), new DigitalSize(null, 50, 400, 25, 0));
        var swings = DigitalSensitivity.Of(model, ScenarioRanges.Usual);

        Assert.That(model.Outcome().Subsidy, Is.EqualTo(4_500m + 15_000m));
        Assert.That(swings.Select(swing => swing.Width), Is.Ordered.Descending);
        Assert.That(swings.Single(swing => swing.Assumption == Assumption.TakeUp), Is.EqualTo(new Swing(Assumption.TakeUp, 135, 165, 17_550, 21_450)));
        Assert.That(swings.Single(swing => swing is { Assumption: Assumption.ShareOfSize, Size: 2 }), Is.EqualTo(new Swing(Assumption.ShareOfSize, 20, 30, 20_500, 18_500) { Size = 2 }));
        Assert.That(swings.Single(swing => swing.Assumption == Assumption.Response), Is.EqualTo(new Swing(Assumption.Response, 0, 2, 20_000, 19_000)));
    }

    [Test]
    public void SimulatedYears_HaveTheMeanThatIsWorkedOut()
    {
        var model = Model(new DigitalSize(100, 100, 100, 50, 0, 10), new DigitalSize(null, 50, 400, 25, 0, 30));
        var result = new Simulation(model with { Grant = 18_000 }, ScenarioRanges.Usual).Run(20_000, 3);

        Assert.That(result.Expected, Is.EqualTo(4_500m + 10_500m));
        Assert.That(Math.Abs(result.Mean - result.Expected), Is.LessThan(4 * result.StandardError));
        Assert.That(result.Low, Is.LessThan(result.Median).And.GreaterThan(result.Least));
        Assert.That(result.ChanceOver, Is.InRange(0.0001m, 0.2m));
    }

    [Test]
    public void ItBecomesADraftOption_Once()
    {
        var scenario = Scenario([new(150, 10, 160, 25, 0), new(null, 10, 240, 40, 0)]);
        var option = scenario.DraftOption(Guid.NewGuid(), default).OrThrow();

        Assert.That((option.Phase, option.State, option.Bands.Select(band => band.Terms)), Is.EqualTo((DigitalPhase.Primary, OptionState.Draft, new BandTerms[] { new(150, 160, 25), new(null, 240, 40) })));
        Assert.That(scenario.DraftOption(Guid.NewGuid(), default).Refusal?.Code, Is.EqualTo("scenario-option-made-already"));
    }

    [Test]
    public void WhatIsImpossible_IsRefused()
    {
        (DigitalSize[] Sizes, string Code)[] wrong =
        [
            ([Published with { Schools = 0 }], "digital-schools-missing"), ([Published with { Schools = -1 }], "digital-schools-wrong"), ([Published with { CurrentPercent = 101 }], "digital-scenario-percent-wrong"),
            ([Published with { LeavingPercent = -1 }], "digital-scenario-percent-wrong"), ([Published with { MostPupils = 3 }], "digital-sizes-wrong"), ([], "digital-bands-wrong"), ([Published with { LeavingPercent = 60 }], "scenario-response-too-strong"),
        ];
        foreach (var (sizes, code) in wrong)
            Assert.That(DigitalScenario.Make(2026, DigitalPhase.Primary, Details(sizes), Guid.NewGuid(), default).Refusal?.Code, Is.EqualTo(code));
    }

    internal static DigitalScenario Scenario(DigitalSize[] sizes, decimal? saving = null) => DigitalScenario.Make(
        2026, DigitalPhase.Primary, Details(sizes) with { Published = new(100, saving is { } pounds ? [new(PublishedKind.Saving, 0, 0, pounds)] : []) }, Guid.NewGuid(), default).OrThrow();

    internal static DigitalScenarioDetails Details(DigitalSize[] sizes) => new("A quarter to pay", null, DigitalSource.Typed, null, sizes, null, null, "Fully paid", ScenarioRanges.Usual, PublishedTable.None);

    internal static DigitalModel Any(Random random) => Model([.. Enumerable.Range(1, 3).Select(at => new DigitalSize(
        at == 3 ? null : at * 150, random.Next(1, 200), random.Next(5_000, 60_000) / 100m, random.Next(0, 1_000_001) / 10_000m, random.Next(0, 1_000_001) / 10_000m, random.Next(0, 500_001) / 10_000m))]);

    private static DigitalModel Model(params DigitalSize[] sizes) => new(sizes, null);
}
