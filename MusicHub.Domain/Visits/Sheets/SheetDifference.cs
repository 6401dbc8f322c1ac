namespace MusicHub.Domain.Visits.Sheets;

/// <summary>A text as it was and as it becomes; of a long one the part that differs, with a little around it.</summary>
public static class SheetDifference
{
    /// <summary>Characters that are shown of a text.</summary>
    public const int Longest = 200;

    private const int Around = 40;

    public static (string Before, string After) Of(string before, string after)
    {
        if (before.Length <= Longest && after.Length <= Longest)
            return (before, after);
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        return (Part(before, start, end), Part(after, start, end));
    }

    // Of a part that is long itself its beginning and its end, as the texts may differ in more than one place.
    private static string Part(string text, int start, int end)
    {
        var (from, to) = (Math.Max(0, start - Around), Math.Min(text.Length, text.Length - end + Around));
        var part = to - from <= Longest ? text[from..to] : $"{text[from..(from + (Longest / 2))]} … {text[(to - (Longest / 2))..to]}";
        return $"{(from > 0 ? "…" : "")}{part}{(to < text.Length ? "…" : "")}";
    }
}
