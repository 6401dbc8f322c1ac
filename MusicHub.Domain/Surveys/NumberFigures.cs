using System.Globalization;

namespace MusicHub.Domain.Surveys;

/// <summary>Numbers that schools gave, in one view. Quartiles lie between two numbers in proportion, as spreadsheets have them.</summary>
public sealed record NumberFigures(decimal Sum, decimal Mean, decimal Least, decimal LowerQuartile, decimal Median, decimal UpperQuartile, decimal Most, IReadOnlyList<NumberRange> Ranges)
{
    private const int MostRanges = 8;

    /// <summary>Null for no numbers.</summary>
    public static NumberFigures? Of(IReadOnlyCollection<decimal> numbers)
    {
        if (numbers.Count == 0)
            return null;
        List<decimal> sorted = [.. numbers.Order()];
        return new(sorted.Sum(), sorted.Average(), sorted[0], Quantile(sorted, 0.25m), Quantile(sorted, 0.5m), Quantile(sorted, 0.75m), sorted[^1], RangesOf(sorted));
    }

    private static decimal Quantile(List<decimal> sorted, decimal part)
    {
        var at = part * (sorted.Count - 1);
        var below = (int)at;
        return below + 1 < sorted.Count ? sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }

    private static List<NumberRange> RangesOf(List<decimal> sorted)
    {
        var width = Widths().First(width => Math.Floor(sorted[^1] / width) - Math.Floor(sorted[0] / width) < MostRanges);
        var first = Math.Floor(sorted[0] / width);
        return [.. Enumerable.Range(0, (int)(Math.Floor(sorted[^1] / width) - first) + 1)
            .Select(at => (first + at) * width)
            .Select(from => new NumberRange(from, from + width, sorted.Count(number => number >= from && number < from + width), sorted.TrueForAll(decimal.IsInteger)))];
    }

    /// <summary>1, 2, 5, 10, 20, 50 and on.</summary>
    private static IEnumerable<decimal> Widths()
    {
        for (var ten = 1m; ; ten *= 10)
        {
            yield return ten;
            yield return 2 * ten;
            yield return 5 * ten;
        }
    }
}

/// <param name="Below">The first number that is no longer in it.</param>
public sealed record NumberRange(decimal From, decimal Below, int Count, bool IsWhole)
{
    private static readonly CultureInfo British = new("en-GB");

    /// <summary>"10 to 19", "7", "£10 to under £20".</summary>
    public string Title(string sign) => IsWhole
        ? Below - From == 1 ? Write(From, sign) : $"{Write(From, sign)} to {Write(Below - 1, sign)}"
        : $"{Write(From, sign)} to under {Write(Below, sign)}";

    private static string Write(decimal number, string sign) => number < 0 ? $"-{sign}{(-number).ToString("#,0", British)}" : $"{sign}{number.ToString("#,0", British)}";
}
