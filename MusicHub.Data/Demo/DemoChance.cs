namespace MusicHub.Data.Demo;

/// <summary>Chance that comes out the same every time: each part of the demonstration has its own, so that a change to one leaves the others as they were.</summary>
internal sealed class DemoChance(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => _random.Next(low, high + 1);

    public bool Is(double probability) => _random.NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    /// <summary>One of them, each as likely as its weight says; null when there is none with a weight.</summary>
    public T? Weighted<T>(IReadOnlyList<T> from, Func<T, double> weight)
        where T : class
    {
        var left = _random.NextDouble() * from.Sum(weight);
        foreach (var item in from)
        {
            left -= weight(item);
            if (left < 0)
                return item;
        }

        return null;
    }

    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        _random.Shuffle(all);
        return all;
    }

    /// <summary>Around the mean, mostly within twice the spread.</summary>
    public double Around(double mean, double spread) =>
        mean + (spread * Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble()));

    /// <summary>Shares the total out by weight, so that the parts sum to it exactly.</summary>
    public static int[] Share(int total, IReadOnlyList<double> weights)
    {
        var sum = weights.Sum();
        var exact = weights.Select(weight => total * weight / sum).ToArray();
        var parts = exact.Select(share => (int)Math.Floor(share)).ToArray();
        foreach (var index in Enumerable.Range(0, parts.Length).OrderByDescending(i => exact[i] - parts[i]).ThenBy(i => i).Take(total - parts.Sum()))
            parts[index]++;
        return parts;
    }
}
