using System.Text.RegularExpressions;

namespace MusicHub.Web.Documents.Excel;

/// <summary>Names that Excel accepts for sheets and tables.</summary>
internal static partial class ExcelNames
{
    private const int LongestSheetName = 31;
    private const int LongestTableName = 255;

    /// <summary>A sheet's name near to what was wished: allowed characters, 31 at most, not among the names taken.</summary>
    public static string Sheet(string wished, IEnumerable<string> taken)
    {
        var name = ForbiddenInSheet().Replace(XmlText.Allowed(wished), " ").Trim().Trim('\'').Trim();
        // Excel keeps the name History for itself.
        if (name.Length == 0 || name.Equals("History", StringComparison.OrdinalIgnoreCase))
            name = name.Length == 0 ? "Sheet" : "History list";
        return Unique(Shorten(name, LongestSheetName), LongestSheetName, " ", taken);
    }

    /// <summary>A table's name: letters, digits and underscores, not like a cell's address.</summary>
    public static string Table(string wished, IEnumerable<string> taken)
    {
        var name = ForbiddenInTable().Replace(wished.Trim(), "_");
        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_') || CellAddress().IsMatch(name))
            name = "_" + name;
        return Unique(Shorten(name, LongestTableName), LongestTableName, "_", taken);
    }

    private static string Unique(string name, int longest, string separator, IEnumerable<string> taken)
    {
        var used = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var unique = name;
        for (var n = 2; used.Contains(unique); n++)
            unique = Shorten(name, longest - separator.Length - n.ToString(BritishText.Culture).Length) + separator + n;
        return unique;
    }

    private static string Shorten(string name, int length) =>
        name.Length <= length ? name : name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)].TrimEnd();

    [GeneratedRegex(@"\s*[\\/?*\[\]:\p{Cc}][\\/?*\[\]:\p{Cc}\s]*")]
    private static partial Regex ForbiddenInSheet();

    [GeneratedRegex(@"[^\p{L}\p{Nd}_]+")]
    private static partial Regex ForbiddenInTable();

    [GeneratedRegex(@"^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*)$")]
    private static partial Regex CellAddress();
}
