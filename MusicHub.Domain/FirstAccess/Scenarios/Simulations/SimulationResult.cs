namespace MusicHub.Domain.FirstAccess.Scenarios.Simulations;

/// <summary>What the runs of a simulation came to.</summary>
/// <param name="Expected">What the mean tends to, worked out exactly.</param>
/// <param name="StandardError">Of the mean.</param>
/// <param name="Low">One run in ten costs less.</param>
/// <param name="High">One run in ten costs more.</param>
/// <param name="Over">Runs that exceed the grant; null where it is not known.</param>
/// <param name="Bars">How many runs lie in each of some equal steps from the least to the most.</param>
public sealed record SimulationResult(
    int Runs, int Seed, decimal Mean, decimal Expected, decimal StandardDeviation, decimal StandardError, decimal Least, decimal Low, decimal Median, decimal High, decimal Most, int? Over, IReadOnlyList<SimulationBar> Bars)
{
    private const int MostBars = 20;

    // 95 of a hundred such intervals hold the true chance.
    private const double Confidence = 1.96;

    public decimal? ChanceOver => Over is { } over ? (decimal)over / Runs : null;

    /// <summary>The standard error of the chance.</summary>
    public decimal? ChanceError => ChanceOver is { } chance ? (decimal)Math.Sqrt((double)(chance * (1 - chance)) / Runs) : null;

    /// <summary>Between which the chance lies with 95 per cent confidence (Wilson), also where no run or every run exceeds the grant.</summary>
    public (decimal From, decimal To)? ChanceBetween
    {
        get
        {
            if (ChanceOver is not { } share)
                return null;
            var (chance, square) = ((double)share, Confidence * Confidence / Runs);
            var centre = (chance + (square / 2)) / (1 + square);
            var half = Confidence / (1 + square) * Math.Sqrt((chance * (1 - chance) / Runs) + (square / (4 * Runs)));
            return ((decimal)Math.Max(0, centre - half), (decimal)Math.Min(1, centre + half));
        }
    }

    /// <param name="sorted">Each run's subsidy in units.</param>
    internal static SimulationResult Of(long[] sorted, int seed, decimal expected, decimal? grant, decimal unit)
    {
        Int128 sum = 0;
        foreach (var subsidy in sorted)
            sum += subsidy;
        var mean = (double)sum / sorted.Length;
        var squares = 0.0;
        foreach (var subsidy in sorted)
            squares += (subsidy - mean) * (subsidy - mean);
        var deviation = Math.Sqrt(squares / (sorted.Length - 1));
        return new(
            sorted.Length,
            seed,
            (decimal)sum / sorted.Length / unit,
            expected,
            (decimal)deviation / unit,
            (decimal)(deviation / Math.Sqrt(sorted.Length)) / unit,
            sorted[0] / unit,
            At(0.1),
            At(0.5),
            At(0.9),
            sorted[^1] / unit,
            grant is { } limit ? Over(limit * unit) : null,
            BarsOf(sorted, unit));

        decimal At(double share) => sorted[(int)((sorted.Length - 1) * share)] / unit;

        int Over(decimal limit) => limit >= sorted[^1] ? 0 : sorted.Length - FirstAbove(sorted, (long)decimal.Floor(limit));
    }

    private static int FirstAbove(long[] sorted, long limit)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] > limit)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private static IReadOnlyList<SimulationBar> BarsOf(long[] sorted, decimal unit)
    {
        var (least, width) = (sorted[0], sorted[^1] - sorted[0]);
        if (width == 0)
            return [new(least / unit, least / unit, sorted.Length)];
        var ends = Enumerable.Range(1, MostBars).Select(bar => bar == MostBars ? sorted.Length : FirstAbove(sorted, least + (long)((Int128)width * bar / MostBars))).ToList();
        return [.. ends.Select((end, bar) => new SimulationBar((least + (long)((Int128)width * bar / MostBars)) / unit, (least + (long)((Int128)width * (bar + 1) / MostBars)) / unit, end - (bar == 0 ? 0 : ends[bar - 1])))];
    }
}

/// <summary>Runs whose subsidy is more than <see cref="From"/> and at most <see cref="To"/>; the first bar holds its own beginning too.</summary>
public sealed record SimulationBar(decimal From, decimal To, int Runs);
