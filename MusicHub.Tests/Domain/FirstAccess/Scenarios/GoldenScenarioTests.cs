using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Domain.FirstAccess.Scenarios;

/// <summary>The published options as scenarios: every cell to the penny, and what was published otherwise.</summary>
public sealed class GoldenScenarioTests
{
    [TestCase("Current", 93_236.00, 6_864.00, 81_796.00, 181_896.00, 0)]
    [TestCase("A", 18_647.20, 3_432.00, 81_796.00, 103_875.20, 78_020.80)]
    [TestCase("B", 27_970.80, 3_432.00, 81_796.00, 113_198.80, 68_697.20)]
    public void Subsidy_ByDuration_AndWhatIsSaved(string option, decimal one, decimal two, decimal three, decimal total, decimal saving)
    {
        var outcome = TestScenarios.Published(option).Model.Outcome();

        Assert.That(new[] { outcome.Of(1).Subsidy, outcome.Of(2).Subsidy, outcome.Of(3).Subsidy, outcome.Subsidy }, Is.EqualTo(new[] { one, two, three, total }));
        Assert.That((outcome.CurrentSubsidy, outcome.Saving, outcome.Total.FullCost, outcome.Total.Charge), Is.EqualTo((181_896m, saving, 352_352m, 352_352m - total)));
        Assert.That((outcome.Total.Classes, outcome.Total.Hours, outcome.Given), Is.EqualTo((318m, 616m * 11, 0m)));
    }

    [TestCase("A", 1, 18_647.20, 1_372.80, 16_359.20, 36_379.20)]
    [TestCase("A", 2, 0, 2_059.20, 24_538.80, 26_598.00)]
    [TestCase("A", 3, 0, 0, 40_898.00, 40_898.00)]
    [TestCase("B", 1, 27_970.80, 2_059.20, 24_538.80, 54_568.80)]
    [TestCase("B", 2, 0, 1_372.80, 16_359.20, 17_732.00)]
    [TestCase("B", 3, 0, 0, 40_898.00, 40_898.00)]
    public void Subsidy_OfEachTerm(string option, int place, decimal one, decimal two, decimal three, decimal total)
    {
        var outcome = TestScenarios.Published(option).Model.Outcome();

        Assert.That(new[] { outcome.SubsidyOf(place, 1), outcome.SubsidyOf(place, 2), outcome.SubsidyOf(place, 3), outcome.SubsidyOf(place) }, Is.EqualTo(new[] { one, two, three, total }));
    }

    [TestCase("A", 1, 457.60, 41.60, 41.60)]
    [TestCase("A", 2, 858.00, 39.00, 39.00)]
    [TestCase("A", 3, 1_144.00, 34.67, 34.67)]
    [TestCase("B", 1, 400.40, 36.40, 36.40)]
    [TestCase("B", 2, 858.00, 39.00, 39.00)]
    [TestCase("B", 3, 1_144.00, 34.67, 34.67)]
    public void OneClass_CostsASchool(string option, int terms, decimal charge, decimal perHour, decimal perSession)
    {
        var price = TestScenarios.Published(option).Model.Outcome().ClassFor(terms);

        Assert.That((price.Charge, Pennies.Round(price.PerHour), Pennies.Round(price.PerSession)), Is.EqualTo((charge, perHour, perSession)));
    }

    [TestCase(1, 415.80, 469.80)]
    [TestCase(2, 891.00, 999.00)]
    [TestCase(3, 1_188.00, 1_350.00)]
    public void Prices2025_WithAndWithoutHire(int terms, decimal charge, decimal withHire)
    {
        var charges = new ScenarioCharges(54, 45, 11, 54, 1, 135_000, []);
        var price = new ScenarioModel(TakeUp.Typed(1, 1, 1), charges, TestScenarios.B, TestScenarios.Current, ResponseTable.Unchanged).Outcome().ClassFor(terms);

        Assert.That((price.Charge, price.ToPay), Is.EqualTo((charge, withHire)));
    }

    [Test]
    public void WhatTheSavingFunds()
    {
        var outcome = TestScenarios.Published("A").Model.Outcome();

        // £78,020.80: 682.0 times £114.40 and 136.4 times £572; 136.4 times £572 of subsidy for a year and 45.5 times £1,716.
        Assert.That((outcome.Funds(1), outcome.Funds(1, fully: true), outcome.Funds(3), outcome.Funds(3, fully: true)), Is.EqualTo((682, 136, 136, 45)));
        Assert.That(TestScenarios.Published("Current").Model.Outcome().Funds(1), Is.Null, "nothing is saved");
    }

    [Test]
    public void WhatWasPublishedOtherwise_IsTold_AndNothingElse()
    {
        var (current, a, b) = (TestScenarios.Published("Current"), TestScenarios.Published("A"), TestScenarios.Published("B"));

        Assert.That(Told(current), Is.EqualTo(new[] { (0, 2, 6_800m, 6_864m, 6_900m), (0, 3, 81_900m, 81_796m, 81_800m) }));
        Assert.That(Told(a), Is.EqualTo(new[] { (2, 2, 2_000m, 2_059.20m, 2_100m), (2, 0, 26_500m, 26_598m, 26_600m), (0, 3, 81_900m, 81_796m, 81_800m) }));
        Assert.That(Told(b), Is.EqualTo(new[] { (0, 0, 113_300m, 113_198.80m, 113_200m), (0, 0, 68_600m, 68_697.20m, 68_700m) }));
        Assert.That(b.Published.Differences(b.Model.Outcome())[1].Over, Is.EqualTo(-97.20m));

        static IEnumerable<(int, int, decimal, decimal, decimal)> Told(Scenario scenario) =>
            scenario.Published.Differences(scenario.Model.Outcome()).Select(told => (told.Figure.Place, told.Figure.Terms, told.Figure.Pounds, told.Exact, told.Rounded));
    }

    [Test]
    public void ShareOfTheGrant()
    {
        var model = TestScenarios.Published("A").Model;

        Assert.That(model.Outcome().ShareOfGrant, Is.Null, "not known");
        var known = (model with { Charges = model.Charges with { Grant = 100_000 } }).Outcome();
        Assert.That((known.ShareOfGrant, known.LeftOfGrant), Is.EqualTo((1.038752m, -3_875.20m)));
    }

    [Test]
    public void Hours_AndSets_ByTerm()
    {
        TakeUpLine[] lines =
        [
            new(Phase.Primary, DeliveryKind.WholeClass, 1, SubsidisedPlaces.First, 2, TermName.Spring),
            new(Phase.Primary, DeliveryKind.WholeClass, 3, Places.FirstTerms(3), 5, TermName.Autumn),
            new(null, DeliveryKind.SmallGroup, 1, SubsidisedPlaces.First, 6, null),
        ];
        var charges = new ScenarioCharges(54, 45, 11, 54, 2, null, [new(DeliveryKind.SmallGroup, null, 30, 5, Durations.OneTerm)]);
        var outcome = new ScenarioModel(new(lines), charges, TestScenarios.B, TestScenarios.Current, ResponseTable.Unchanged).Outcome();

        var loads = Enum.GetValues<TermName>().Select(outcome.LoadIn).ToList();

        // A class: 8.25 hours a term; a group: 2.5, its beginning unknown and so a third of them in each term.
        Assert.That(loads.Select(load => (load.Classes, load.Hours, load.Sets)), Is.EqualTo(new[] { (7m, 46.25m, 14m), (9m, 62.75m, 18m), (7m, 46.25m, 14m) }));
        Assert.That(loads.Sum(load => load.Hours), Is.EqualTo(outcome.Total.Hours));
    }
}
