using System.Globalization;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>What the hub knows a cell by. Texts are as they are compared.</summary>
public sealed record TrackerHints(IReadOnlySet<int> Urns, IReadOnlySet<string> Schools, IReadOnlySet<string> People)
{
    public static TrackerHints None { get; } = new(new HashSet<int>(), new HashSet<string>(), new HashSet<string>());
}

/// <summary>Guesses what columns hold by what stands in them, where their headings do not tell, or mislead.</summary>
internal static class TrackerContents
{
    // A word or two may say how a visit stands; a sentence does not.
    private const int LongestState = 25;

    /// <summary>Under "Outcome" some write how a visit stands, and others what was said: such a column holds notes.</summary>
    /// <returns>Whether anything was corrected, so that another column may be what it was taken for.</returns>
    public static bool Correct(IReadOnlyList<TrackerSheet> sheets, IReadOnlyDictionary<string, int?> headingRows, Dictionary<string, VisitColumn> columns)
    {
        var found = Open(sheets, headingRows, heading => columns.TryGetValue(heading.Key, out var column) && column == VisitColumn.State)
            .GroupBy(column => column.Heading.Key, column => column.Cells)
            .Where(cells => cells.SelectMany(cell => cell).ToList() is { Count: > 0 } all && all.Count(IsState) * 2 < all.Count && all.Average(cell => cell.Length) > LongestState)
            .Select(cells => cells.Key).ToList();
        foreach (var key in found)
            columns[key] = VisitColumn.Notes;
        return found.Count > 0;
    }

    /// <summary>Columns of the hub's URNs, schools and people, in sheets that have no such column by their headings.</summary>
    public static void Add(IReadOnlyList<TrackerSheet> sheets, IReadOnlyDictionary<string, int?> headingRows, Dictionary<string, VisitColumn> columns, TrackerHints hub)
    {
        foreach (var sheet in sheets)
        {
            Look(sheet, VisitColumn.Urn, cell => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var urn) && hub.Urns.Contains(urn));
            Look(sheet, VisitColumn.School, cell => hub.Schools.Contains(Searchable.Fold(cell)));
            Look(sheet, VisitColumn.Visitor, cell => VisitorNames.Split(cell).Any(name => hub.People.Contains(Searchable.Fold(name))));
        }

        void Look(TrackerSheet sheet, VisitColumn column, Func<string, bool> isOne)
        {
            if (!headingRows.TryGetValue(sheet.Name, out var row) || sheet.Headings(row).Any(heading => columns.TryGetValue(heading.Key, out var known) && known == column))
                return;
            if (Open([sheet], headingRows, heading => !columns.ContainsKey(heading.Key)).FirstOrDefault(open => open.Cells.Count > 0 && open.Cells.Count(isOne) * 2 > open.Cells.Count).Heading is { } found)
                columns[found.Key] = column;
        }
    }

    private static IEnumerable<(TrackerHeading Heading, IReadOnlyList<string> Cells)> Open(IReadOnlyList<TrackerSheet> sheets, IReadOnlyDictionary<string, int?> headingRows, Func<TrackerHeading, bool> which) =>
        sheets.Where(sheet => headingRows.ContainsKey(sheet.Name))
            .SelectMany(sheet => sheet.Headings(headingRows[sheet.Name]).Where(which).Select(heading => (heading, sheet.FirstCells(headingRows[sheet.Name], heading.Column))));

    private static bool IsState(string cell) => TrackerCells.State(cell) is not null || SheetText.SaysNothing(cell);
}
