using MusicHub.Domain.FirstAccess.Pricing;

namespace MusicHub.Domain.FirstAccess.Scenarios.Simulations;

/// <summary>
/// A year, tried many times. In each run the number of classes and the strength of the response are drawn from their ranges (triangular,
/// likeliest as the scenario says), the same for all classes; then each class does by itself what its row of the response says
/// (multinomial by phase and duration). The subsidy of a run is exact; the same seed gives the same runs, on however many cores.
/// </summary>
public sealed class Simulation
{
    /// <summary>So many are quick enough to wait for.</summary>
    public const int MostAtOnce = 100_000;

    public const int Most = 5_000_000;

    public const int Least = 100;

    // Each bundle has random numbers of its own, so that it does not matter which core draws it.
    private const int Bundle = 1_000;

    // Subsidies are counted in hundred-millionths of a pound: pennies times percentages of four places.
    private const decimal Unit = 100_000_000;

    private readonly List<SimulatedLine> _lines;
    private readonly ScenarioRanges _ranges;
    private readonly decimal? _grant;

    public Simulation(ScenarioModel model, ScenarioRanges ranges)
    {
        (_ranges, _grant) = (ranges, model.Charges.Grant);
        _lines = [.. model.TakeUp.Lines.GroupBy(line => (line.Phase, line.Kind, line.Terms, line.Places)).Select(group => SimulatedLine.Of(model, group.First(), group.Sum(line => line.Classes)))];
        var strength = (ranges.WeakestResponse + 1 + ranges.StrongestResponse) / 3;
        Expected = (model with { Response = model.Response.Times(strength) }).Outcome().Subsidy;
    }

    /// <summary>What the runs' mean tends to, worked out exactly: the range of the number of classes is even on both sides, that of the response need not be.</summary>
    public decimal Expected { get; }

    /// <param name="done">Told the runs that are done, now and then.</param>
    public SimulationResult Run(int runs, int seed, IProgress<int>? done = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, Least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(runs, Most);
        var subsidies = new long[runs];
        var finished = 0;
        Parallel.For(0, (runs + Bundle - 1) / Bundle, new ParallelOptions { CancellationToken = cancellationToken }, bundle =>
        {
            var random = new Randomness(seed, bundle);
            var end = Math.Min(runs, (bundle + 1) * Bundle);
            for (var run = bundle * Bundle; run < end; run++)
                subsidies[run] = Draw(random);
            done?.Report(Interlocked.Add(ref finished, end - (bundle * Bundle)));
        });
        Array.Sort(subsidies);
        return SimulationResult.Of(subsidies, seed, Expected, _grant, Unit);
    }

    private long Draw(Randomness random)
    {
        var takeUp = (double)_ranges.TakeUp / 100;
        var factor = random.Triangular(1 - takeUp, 1, 1 + takeUp);
        var strength = random.Triangular((double)_ranges.WeakestResponse, 1, (double)_ranges.StrongestResponse);
        long sum = 0;
        foreach (var line in _lines)
            sum += line.Draw(random, factor, strength);
        return sum;
    }

    /// <param name="Costs">What a class costs the grant where it stays, and for each way in which it may change.</param>
    /// <param name="Chances">Of each way to change, at the response's stated strength.</param>
    private sealed record SimulatedLine(int Classes, long Stays, long[] Costs, double[] Chances)
    {
        public static SimulatedLine Of(ScenarioModel model, TakeUpLine line, int classes)
        {
            var ways = Enumerable.Range(0, SubsidyRates.Terms + 1).Where(terms => terms != line.Terms && model.Part(line, terms) > 0).ToList();
            return new(classes, Cost(line.Terms), [.. ways.Select(Cost)], [.. ways.Select(terms => (double)model.Part(line, terms))]);

            long Cost(int terms) =>
                (long)decimal.Round(model.Charges.PriceOf(line.Kind, terms, line.Places.Resized(line.Terms, terms), model.Rates).Subsidy * Unit);
        }

        public long Draw(Randomness random, double factor, double strength)
        {
            // A part of a class is a class in so many runs.
            var exact = Classes * factor;
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
    }
}
