using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Tests.Domain.FirstAccess;

/// <summary>The figures of the published options, worked out from the inputs that reproduce them, and the prices in force for 2025/26.</summary>
public sealed class GoldenPriceTests
{
    private static readonly SessionRate Plan = new(52, 60, 11);
    private static readonly SessionRate Prices2025 = new(54, 45, 11);
    private static readonly SubsidyRates Current = new(100, 0, 0);
    private static readonly SubsidyRates A = new(20, 30, 50);
    private static readonly SubsidyRates B = new(30, 20, 50);

    private static SubsidyRates Named(string option) => option switch { "A" => A, "B" => B, _ => Current };

    [TestCase("Current", 93_236.00, 6_864.00, 81_796.00, 181_896.00)]
    [TestCase("A", 18_647.20, 3_432.00, 81_796.00, 103_875.20)]
    [TestCase("B", 27_970.80, 3_432.00, 81_796.00, 113_198.80)]
    public void Subsidy_OfThePublishedTakeUp(string option, decimal one, decimal two, decimal three, decimal total)
    {
        var prices = TakeUp(Named(option));

        Assert.That(prices.Select(price => price.Subsidy), Is.EqualTo(new[] { one, two, three }));
        Assert.That(prices.Sum(price => price.Subsidy), Is.EqualTo(total));
        Assert.That(prices.Sum(price => price.FullCost), Is.EqualTo(352_352m));
        Assert.That(prices.Sum(price => price.Charge), Is.EqualTo(352_352m - total));
    }

    [TestCase("A", 78_020.80)]
    [TestCase("B", 68_697.20)]
    public void Saving_AgainstTheCurrentOption(string option, decimal saving) =>
        Assert.That(TakeUp(Current).Sum(price => price.Subsidy) - TakeUp(Named(option)).Sum(price => price.Subsidy), Is.EqualTo(saving));

    [TestCase("A", 1, 18_647.20, 1_372.80, 16_359.20, 36_379.20)]
    [TestCase("A", 2, 0, 2_059.20, 24_538.80, 26_598.00)]
    [TestCase("A", 3, 0, 0, 40_898.00, 40_898.00)]
    [TestCase("B", 1, 27_970.80, 2_059.20, 24_538.80, 54_568.80)]
    [TestCase("B", 2, 0, 1_372.80, 16_359.20, 17_732.00)]
    [TestCase("B", 3, 0, 0, 40_898.00, 40_898.00)]
    public void Subsidy_OfEachTerm(string option, int term, decimal one, decimal two, decimal three, decimal total)
    {
        var subsidies = TakeUp(Named(option)).Select(price => price.Terms.Where(priced => priced.Ordinal == term).Sum(priced => priced.Subsidy)).ToList();

        Assert.That(subsidies, Is.EqualTo(new[] { one, two, three }));
        Assert.That(subsidies.Sum(), Is.EqualTo(total));
    }

    [TestCase("A", 1, 457.60, 41.60)]
    [TestCase("A", 2, 858.00, 39.00)]
    [TestCase("A", 3, 1_144.00, 34.67)]
    [TestCase("B", 1, 400.40, 36.40)]
    [TestCase("B", 2, 858.00, 39.00)]
    [TestCase("B", 3, 1_144.00, 34.67)]
    public void OneClass_CostsASchool(string option, int terms, decimal charge, decimal perHour)
    {
        var price = Price.Of(Plan, Named(option), terms);

        Assert.That(price.Charge, Is.EqualTo(charge));
        Assert.That(Pennies.Round(price.PerHour), Is.EqualTo(perHour));
        Assert.That(price.Fixed().Charge, Is.EqualTo(charge));
    }

    [TestCase(1, 415.80, 50.40)]
    [TestCase(2, 891.00, 54.00)]
    [TestCase(3, 1_188.00, 48.00)]
    public void Prices2025_AreOptionB_ForSessionsOf45Minutes(int terms, decimal charge, decimal perHour)
    {
        var price = Price.Of(Prices2025, B, terms, hire: new Hire(1, 54));

        Assert.That((price.Charge, price.Hire, price.ToPay), Is.EqualTo((charge, terms * 54m, charge + (terms * 54m))));
        Assert.That((price.Sessions, price.Hours), Is.EqualTo((terms * 11, terms * 8.25m)));
        Assert.That((price.PerHour, price.PerSession), Is.EqualTo((perHour, charge / (terms * 11))));
        Assert.That(Prices2025.PerHour, Is.EqualTo(72m));
    }

    [Test]
    public void WithoutSubsidy_ASchoolPaysTheFullCost()
    {
        var price = Price.Of(Prices2025, B, [1, null, null], classes: 2);

        Assert.That(price.Terms.Select(term => (term.Percent, term.Subsidy, term.Charge)), Is.EqualTo(new[] { (30m, 356.40m, 831.60m), (0m, 0m, 1_188m), (0m, 0m, 1_188m) }));
    }

    private static IReadOnlyList<Price> TakeUp(SubsidyRates rates) =>
        [Price.Of(Plan, rates, 1, classes: 163), Price.Of(Plan, rates, 2, classes: 12), Price.Of(Plan, rates, 3, classes: 143)];
}
