using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.FirstAccess.Scenarios.Simulations;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Domain.FirstAccess.Scenarios;

public sealed class SimulationTests
{
    private static readonly ScenarioModel Model = new(
        new([Line(Phase.Primary, 1, 163), Line(Phase.Primary, 2, 12), Line(Phase.Primary, 3, 143), Line(Phase.Secondary, 1, 20)]),
        TestScenarios.PlanCharges with { Grant = 113_000 },
        TestScenarios.B,
        TestScenarios.Current,
        new([new(Phase.Primary, 1, 0.7m, 0.05m, 0.15m, 0.1m), new(Phase.Primary, 3, 0.1m, 0, 0.85m, 0.05m), new(null, 1, 0.9m, 0, 0, 0.1m)]));

    [Test]
    public void Mean_IsTheExactExpectation_WithinItsErrors()
    {
        foreach (var seed in new[] { 1, 2, 3, 4, 5 })
        {
            var result = new Simulation(Model, ScenarioRanges.Usual).Run(20_000, seed);
            Assert.That(Math.Abs(result.Mean - result.Expected), Is.LessThan(4 * result.StandardError), $"seed {seed}");
        }
    }

    [Test]
    public void AnUnevenRange_MovesTheExpectation()
    {
        var uneven = ScenarioRanges.Usual with { WeakestResponse = 1, StrongestResponse = 3 };
        var result = new Simulation(Model, uneven).Run(20_000, 7);

        Assert.That(result.Expected, Is.Not.EqualTo(Model.Outcome().Subsidy));
        Assert.That(Math.Abs(result.Mean - result.Expected), Is.LessThan(4 * result.StandardError));
    }

    [Test]
    public void Spread_IsThatOfTheMultinomial_WhereNothingElseVaries()
    {
        var fixedRanges = ScenarioRanges.Usual with { TakeUp = 0, WeakestResponse = 1, StrongestResponse = 1 };
        var result = new Simulation(Model, fixedRanges).Run(50_000, 11);

        // Each class by itself: the variance of what it costs the grant, worked out from its row.
        var variance = Model.TakeUp.Lines.Sum(line =>
        {
            var row = Model.Response.Of(line.Phase, line.Terms);
            var costs = Enumerable.Range(0, 4).Select(terms => (Part: (double)row.To(terms), Cost: (double)(572 * (terms > 0 ? 0.3m : 0) + 572 * (terms > 1 ? 0.2m : 0) + 572 * (terms > 2 ? 0.5m : 0)))).ToList();
            var mean = costs.Sum(way => way.Part * way.Cost);
            return line.Classes * costs.Sum(way => way.Part * (way.Cost - mean) * (way.Cost - mean));
        });
        Assert.That((double)result.StandardDeviation, Is.EqualTo(Math.Sqrt(variance)).Within(2).Percent);
        Assert.That(result.StandardError, Is.EqualTo(result.StandardDeviation / (decimal)Math.Sqrt(50_000)).Within(0.000001m));
    }

    [Test]
    public void SameSeed_SameResult_OnHoweverManyCores()
    {
        var simulation = new Simulation(Model, ScenarioRanges.Usual);
        var (one, again, other) = (simulation.Run(5_500, 3), simulation.Run(5_500, 3), simulation.Run(5_500, 4));

        Assert.That((again.Mean, again.Low, again.High, again.Over, again.StandardDeviation), Is.EqualTo((one.Mean, one.Low, one.High, one.Over, one.StandardDeviation)));
        Assert.That(other.Mean, Is.Not.EqualTo(one.Mean));
        // The figure itself is part of what a seed promises: another version of the program must give it too.
        Assert.That(one.Mean, Is.EqualTo(Kept));
    }

    [Test]
    public void ChanceOfExceedingTheGrant_HasItsError()
    {
        var result = new Simulation(Model, ScenarioRanges.Usual).Run(10_000, 5);

        Assert.That(result.ChanceOver, Is.GreaterThan(0.05m).And.LessThan(0.95m));
        var (from, to) = result.ChanceBetween!.Value;
        Assert.That(result.ChanceError!.Value, Is.EqualTo((decimal)Math.Sqrt((double)(result.ChanceOver!.Value * (1 - result.ChanceOver.Value)) / 10_000)).Within(0.0000001m));
        Assert.That((from < result.ChanceOver, result.ChanceOver < to), Is.EqualTo((true, true)));
        var rich = new Simulation(Model with { Charges = Model.Charges with { Grant = 1_000_000 } }, ScenarioRanges.Usual).Run(1_000, 5);
        Assert.That((rich.Over, rich.ChanceBetween!.Value.From, rich.ChanceBetween.Value.To > 0), Is.EqualTo(((int?)0, 0m, true)), "never seen is not impossible");
        Assert.That(new Simulation(Model with { Charges = TestScenarios.PlanCharges }, ScenarioRanges.Usual).Run(1_000, 5).ChanceOver, Is.Null);
    }

    [Test]
    public void Bars_HoldEveryRun()
    {
        var result = new Simulation(Model, ScenarioRanges.Usual).Run(3_000, 5);

        Assert.That(result.Bars.Sum(bar => bar.Runs), Is.EqualTo(3_000));
        Assert.That((result.Bars[0].From, result.Bars[^1].To), Is.EqualTo((result.Least, result.Most)));
        Assert.That(new[] { result.Least, result.Low, result.Median, result.High, result.Most }, Is.Ordered);
        var still = new Simulation(Model with { Response = ResponseTable.Unchanged }, ScenarioRanges.Usual with { TakeUp = 0 }).Run(1_000, 5);
        Assert.That((still.Least, still.Most, still.StandardError, still.Bars.Count), Is.EqualTo((still.Expected, still.Expected, 0m, 1)), "nothing varies");
    }

    // Chi-squared against the exact chances, for few (inversion) and many (rejection).
    [TestCase(12, 0.3)]
    [TestCase(163, 0.02)]
    [TestCase(163, 0.3)]
    [TestCase(2_000, 0.47)]
    [TestCase(50, 0.9)]
    public void Binomials_HaveTheirDistribution(int count, double chance)
    {
        const int draws = 200_000;
        var random = new Randomness(17, count);
        var seen = new int[count + 1];
        for (var draw = 0; draw < draws; draw++)
            seen[Binomial.Draw(random, count, chance)]++;
        var (sum, cells, weight) = (0.0, 0, count * Math.Log(1 - chance));
        var (lowSeen, lowDue) = (0.0, 0.0);
        for (var k = 0; k <= count; k++)
        {
            var due = draws * Math.Exp(weight);
            weight += k < count ? Math.Log((count - k) / (k + 1.0) * chance / (1 - chance)) : 0;
            if (due < 10)
            {
                (lowSeen, lowDue) = (lowSeen + seen[k], lowDue + due);
                continue;
            }

            sum += (seen[k] - due) * (seen[k] - due) / due;
            cells++;
        }

        if (lowDue > 1)
            (sum, cells) = (sum + ((lowSeen - lowDue) * (lowSeen - lowDue) / lowDue), cells + 1);
        // Five standard deviations of a chi-squared of so many cells.
        Assert.That(sum, Is.LessThan(cells + (5 * Math.Sqrt(2.0 * cells))));
    }

    private const decimal Kept = 114_439.5408m;

    private static TakeUpLine Line(Phase phase, int terms, int classes) => TakeUpLine.Typed(phase, DeliveryKind.WholeClass, terms, classes);
}
