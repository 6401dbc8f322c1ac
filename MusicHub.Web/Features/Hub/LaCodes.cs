using System.Globalization;
using System.Text.RegularExpressions;

namespace MusicHub.Web.Features.Hub;

/// <summary>Local authority codes as people type them: "919, 821".</summary>
internal static partial class LaCodes
{
    /// <summary>The codes, or none when something in the text is not a number.</summary>
    public static IReadOnlyList<int> Read(string? text)
    {
        var words = Separators().Split(text ?? "").Where(word => word.Length > 0).ToList();
        return words.All(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? [.. words.Select(word => int.Parse(word, CultureInfo.InvariantCulture))]
            : [];
    }

    public static string Write(IEnumerable<int> codes) => string.Join(", ", codes);

    [GeneratedRegex(@"[\s,;]+")]
    private static partial Regex Separators();
}
