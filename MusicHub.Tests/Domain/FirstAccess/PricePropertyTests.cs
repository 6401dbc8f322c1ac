using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Tests.Domain.FirstAccess;

public sealed class PricePropertyTests
{
    [Test]
    public void Price_OfAHundredRandomOptions_IsThatOfAnIndependentCalculation() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Asked(), asked =>
        {
            var price = asked.Price();
            // In whole numbers: pennies times a million (per cent have four places), without any decimal arithmetic.
            BigInteger subsidy = 0;
            for (var term = 1; term <= asked.Terms; term++)
                subsidy += (BigInteger)asked.Pence * asked.Sessions * asked.Classes * asked.Units[(asked.First + term - 2) % 3];
            var full = (BigInteger)asked.Pence * asked.Sessions * asked.Classes * asked.Terms * 1_000_000;
            var charge = full - subsidy;
            var pennies = (charge + 500_000) / 1_000_000;
            return (BigInteger)(price.Subsidy * 100_000_000m) == subsidy
                && (BigInteger)(price.FullCost * 100_000_000m) == full
                && (BigInteger)(price.Charge * 100_000_000m) == charge
                && price.Fixed().Charge == (decimal)pennies / 100
                && (price.Sessions, price.Minutes) == (asked.Sessions * asked.Terms * asked.Classes, asked.Minutes * asked.Sessions * asked.Terms * asked.Classes)
                && price.PerHour == price.Charge * 60 / price.Minutes;
        }));

    [Test]
    public void Totals_AreTheSumsOfExactParts_AndSubsidyIsNeverAboveCost() => Check.QuickThrowOnFailure(Prop.ForAll(Asked(), asked =>
    {
        var price = asked.Price();
        return price.Subsidy + price.Charge == price.FullCost
            && price.Subsidy >= 0
            && price.Subsidy <= price.FullCost
            && price.Terms.All(term => term.Subsidy >= 0 && term.Charge >= 0 && term.Subsidy + term.Charge == term.FullCost);
    }));

    [Test]
    public void WhatIsFixed_IsWholePennies_AddsUp_AndDiffersByLessThanAPenny() => Check.QuickThrowOnFailure(Prop.ForAll(Asked(), asked =>
    {
        var (exact, price) = (asked.Price(), asked.Price().Fixed());
        return price.Charge == Pennies.Round(exact.Charge)
            && price.Subsidy == price.FullCost - price.Charge
            && price.Terms.All(term => Pennies.AreWhole(term.Charge) && term.Charge >= 0 && term.Subsidy >= 0)
            && price.Terms.Zip(exact.Terms).All(pair => Math.Abs(pair.First.Charge - pair.Second.Charge) < 0.01m);
    }));

    [Test]
    public void MoreSubsidy_NeverCostsASchoolMore() => Check.QuickThrowOnFailure(Prop.ForAll(Asked(), Gen.Choose(0, 1_000_000).ArrayOf(3).ToArbitrary(), (asked, more) =>
    {
        var richer = asked with { Units = [.. asked.Units.Zip(more, Math.Max)] };
        return richer.Price().Charge <= asked.Price().Charge && richer.Price().Fixed().Charge <= asked.Price().Fixed().Charge;
    }));

    [Test]
    public void Shares_AddUpToTheRoundedSum() => Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 9_999_999).ArrayOf().ToArbitrary(), units =>
    {
        var exact = units.Select(unit => unit / 10_000m).ToList();
        var shares = Pennies.Share(exact);
        return shares.Sum() == Pennies.Round(exact.Sum()) && shares.Zip(exact).All(pair => Pennies.AreWhole(pair.Second) ? pair.First == pair.Second : Math.Abs(pair.First - pair.Second) < 0.01m);
    }));

    private static Arbitrary<Question> Asked() =>
        (from pence in Gen.Choose(1, 20_000)
         from minutes in Gen.Choose(1, 120)
         from sessions in Gen.Choose(1, 40)
         from classes in Gen.Choose(1, 400)
         from first in Gen.Choose(1, 3)
         from terms in Gen.Choose(1, 4 - first)
         from units in Gen.Choose(0, 1_000_000).ArrayOf(3)
         select new Question(pence, minutes, sessions, classes, first, terms, units)).ToArbitrary();

    /// <param name="Units">Percentages in ten-thousandths.</param>
    private sealed record Question(int Pence, int Minutes, int Sessions, int Classes, int First, int Terms, int[] Units)
    {
        public Price Price() =>
            MusicHub.Domain.FirstAccess.Pricing.Price.Of(new SessionRate(Pence / 100m, Minutes, Sessions), new SubsidyRates(Units[0] / 10_000m, Units[1] / 10_000m, Units[2] / 10_000m), Terms, First, Classes);
    }
}
