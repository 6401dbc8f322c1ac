using System.Text.RegularExpressions;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>Several visitors in one cell: "GP/HS", "Jo Hart and Sam Reed", "GP, HS".</summary>
public static partial class VisitorNames
{
    private const int LongestInitials = 4;

    public static IReadOnlyList<string> Split(string text)
    {
        var parts = Parts(Between().Split(text));
        var listed = Parts(text.Split(','));
        // "Hart, Jo" is one person.
        if (parts.Count == 1 && (listed.All(IsInitials) || listed.All(part => part.Contains(' ', StringComparison.Ordinal))))
            parts = listed;
        var named = parts.Where(part => !SheetText.SaysNothing(part)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return named.Count > 0 ? named : [text];
    }

    private static bool IsInitials(string part) => part.Length <= LongestInitials && part.All(char.IsUpper);

    private static List<string> Parts(IEnumerable<string> parts) => [.. parts.Select(part => part.Trim(' ', ',')).Where(part => part.Length > 0)];

    [GeneratedRegex(@"\s*[/&+;\n]\s*|\s+(?:and|with)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}
