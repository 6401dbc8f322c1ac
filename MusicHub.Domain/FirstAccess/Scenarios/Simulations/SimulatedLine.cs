using MusicHub.Domain.FirstAccess.Digital.Scenarios;
using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Domain.FirstAccess.Scenarios.Simulations;

/// <summary>Classes, or schools, that are alike in a simulation.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Stays">What one costs the grant where it stays as it is.</param>
/// <param name="Costs">And for each way in which it may change.</param>
/// <param name="Chances">Of each way to change, at the response's stated strength.</param>
internal sealed record SimulatedLine(int Count, long Stays, long[] Costs, double[] Chances)
{
    public static SimulatedLine Of(ScenarioModel model, TakeUpLine line, int classes)
    {
        var ways = Enumerable.Range(0, SubsidyRates.Terms + 1).Where(terms => terms != line.Terms && model.Part(line, terms) > 0).ToList();
        return new(classes, Cost(line.Terms), [.. ways.Select(Cost)], [.. ways.Select(terms => (double)model.Part(line, terms))]);

        long Cost(int terms) => Units(model.Charges.PriceOf(line.Kind, terms, line.Places.Resized(line.Terms, terms), model.Rates).Subsidy);
    }

    /// <summary>A school has the resources, or goes without.</summary>
    public static SimulatedLine Of(DigitalSize size) => new(size.Schools, Units(size.Terms.Subsidy), [0], [(double)size.LeavingPercent / 100]);

    public long Draw(Randomness random, double factor, double strength)
    {
        // A part of a class is a class in so many runs.
        var exact = Count * factor;
        var left = (int)exact;
        if (random.Next() < exact - left)
            left++;
        long sum = 0;
        var unspent = 1.0;
        for (var way = 0; way < Chances.Length && left > 0; way++)
        {
            var chance = strength * Chances[way];
            var drawn = Binomial.Draw(random, left, Math.Min(1, chance / unspent));
            sum += drawn * Costs[way];
            left -= drawn;
            unspent -= chance;
        }

        return sum + (left * Stays);
    }

    private static long Units(decimal pounds) => (long)decimal.Round(pounds * Simulation.Unit);
}
