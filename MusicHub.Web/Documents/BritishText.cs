using System.Globalization;

namespace MusicHub.Web.Documents;

/// <summary>How figures and dates are written in every document.</summary>
internal static class BritishText
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>6 November 2025</summary>
    public static string LongDate(DateOnly date) => date.ToString("d MMMM yyyy", Culture);

    /// <summary>"Schools visited" → "schools visited", but "SMDP state" stays as it is.</summary>
    public static string InSentence(string heading) =>
        heading.Length > 1 && char.IsLower(heading[1]) ? char.ToLower(heading[0], Culture) + heading[1..] : heading;

    /// <summary>A, B and C; or A; B and C; D where a name has a comma or an "and" of its own.</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items)
        : items.Any(i => i.Contains(',') || i.Contains(" and ", StringComparison.Ordinal)) ? string.Join("; ", items)
        : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}";
}
