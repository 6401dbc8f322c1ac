namespace MusicHub.Domain.FirstAccess.Pricing;

public static class Pennies
{
    public static decimal Round(decimal pounds) => Math.Round(pounds, 2, MidpointRounding.AwayFromZero);

    public static bool AreWhole(decimal pounds) => decimal.Round(pounds, 2) == pounds;

    /// <summary>
    /// Rounds a sum to the penny and shares it out: each part is its exact amount rounded up or down, those with the largest
    /// remainders up, so that the parts add up to the rounded sum. A part that is whole pennies stays as it is.
    /// </summary>
    public static IReadOnlyList<decimal> Share(IReadOnlyList<decimal> exact)
    {
        var parts = exact.Select(part => decimal.Floor(part * 100) / 100).ToArray();
        var over = (int)((Round(exact.Sum()) - parts.Sum()) * 100);
        foreach (var at in Enumerable.Range(0, parts.Length).OrderByDescending(at => exact[at] - parts[at]).ThenBy(at => at).Take(over))
            parts[at] += 0.01m;
        return parts;
    }
}
