using MusicHub.Domain.FirstAccess.Digital.Scenarios;

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
    internal const decimal Unit = 100_000_000;

    private readonly List<SimulatedLine> _lines;
    private readonly ScenarioRanges _ranges;
    private readonly decimal? _grant;

    public Simulation(ScenarioModel model, ScenarioRanges ranges)
        : this([.. model.TakeUp.Lines.GroupBy(line => (line.Phase, line.Kind, line.Terms, line.Places)).Select(group => SimulatedLine.Of(model, group.First(), group.Sum(line => line.Classes)))], ranges, model.Charges.Grant) =>
        Expected = (model with { Response = model.Response.Times(ranges.MeanResponse) }).Outcome().Subsidy;

    public Simulation(DigitalModel model, ScenarioRanges ranges)
        : this([.. model.Sizes.Select(SimulatedLine.Of)], ranges, model.Grant) => Expected = (model with { Strength = ranges.MeanResponse }).Outcome().Subsidy;

    private Simulation(List<SimulatedLine> lines, ScenarioRanges ranges, decimal? grant) => (_lines, _ranges, _grant) = (lines, ranges, grant);

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
}
