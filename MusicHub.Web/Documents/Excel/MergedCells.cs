using System.Globalization;
using System.Text.RegularExpressions;

namespace MusicHub.Web.Documents.Excel;

/// <summary>Cells that are merged downwards, as where a school's name stands once beside its several visits.</summary>
internal static partial class MergedCells
{
    /// <summary>Writes what stands in the topmost cell into those below that are blank, as far as there are rows.</summary>
    public static void Fill(List<(int Number, List<string> Cells)> rows, IReadOnlyList<string> ranges, SheetLimits limits)
    {
        var left = limits.Characters;
        foreach (var range in ranges)
        {
            if (RangePattern().Match(range) is not { Success: true } match)
                continue;
            var (column, first, last) = (SheetCells.ColumnOf(match.Groups["column"].Value), Number(match.Groups["first"]), Number(match.Groups["last"]));
            var at = rows.BinarySearch((first, []), Comparer<(int Number, List<string> Cells)>.Create((a, b) => a.Number.CompareTo(b.Number)));
            if (column is not { } place || at < 0 || last <= first || place >= limits.Columns || place >= rows[at].Cells.Count || rows[at].Cells[place] is not { Length: > 0 } text)
                continue;
            for (var below = at + 1; below < rows.Count && rows[below].Number <= last; below++)
            {
                if ((left -= text.Length) < 0)
                    return;
                var cells = rows[below].Cells;
                while (cells.Count <= place)
                    cells.Add("");
                if (string.IsNullOrWhiteSpace(cells[place]))
                    cells[place] = text;
            }
        }
    }

    private static int Number(Group digits) => int.TryParse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex("^(?<column>[A-Z]{1,3})(?<first>[0-9]{1,7}):[A-Z]{1,3}(?<last>[0-9]{1,7})$")]
    private static partial Regex RangePattern();
}
