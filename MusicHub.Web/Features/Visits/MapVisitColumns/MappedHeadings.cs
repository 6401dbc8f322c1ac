using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Web.Features.Visits.MapVisitColumns;

/// <summary>The headings of all sheets that are taken, each once.</summary>
internal static class MappedHeadings
{
    private const int SamplesShown = 3;

    public static IReadOnlyList<TrackerHeading> Of(IReadOnlyList<TrackerSheet> sheets, IReadOnlyDictionary<string, int?> headingRows) =>
        [.. sheets.Where(sheet => headingRows.ContainsKey(sheet.Name)).SelectMany(sheet => sheet.Headings(headingRows[sheet.Name])).Where(heading => heading.IsUsed)];

    /// <summary>What was said already, and for new headings a guess.</summary>
    public static IReadOnlyDictionary<string, VisitColumn> GuessOver(IReadOnlyDictionary<string, VisitColumn> said, IReadOnlyList<TrackerSheet> sheets, IReadOnlyDictionary<string, int?> headingRows)
    {
        var headings = Of(sheets, headingRows);
        var columns = said.Where(pair => headings.Any(heading => heading.Key == pair.Key)).ToDictionary();
        foreach (var (key, column) in TrackerMapping.GuessColumns(headings))
        {
            if (!columns.ContainsKey(key) && (column.MayRepeat() || !columns.ContainsValue(column)))
                columns[key] = column;
        }

        return columns;
    }

    public static IReadOnlyList<HeadingRow> Rows(IReadOnlyList<TrackerSheet> sheets, TrackerMapping mapping)
    {
        var found = sheets.Where(sheet => mapping.HeadingRows.ContainsKey(sheet.Name))
            .SelectMany(sheet => sheet.Headings(mapping.HeadingRows[sheet.Name]).Where(heading => heading.IsUsed).Select(heading => (sheet, heading))).ToList();
        return
        [
            .. found.GroupBy(pair => pair.heading.Key).Select(group => new HeadingRow(
                group.Key,
                group.First().heading.Text,
                string.Join(", ", group.Select(pair => found.Select(other => other.sheet.Name).Distinct().Count() > 1 ? $"{pair.sheet.Name} {pair.heading.Letter}" : $"column {pair.heading.Letter}")),
                string.Join(" · ", group.SelectMany(pair => Samples(pair.sheet, mapping.HeadingRows[pair.sheet.Name], pair.heading.Column)).Distinct().Take(SamplesShown)),
                mapping.Columns.TryGetValue(group.Key, out var column) ? column : null)),
        ];
    }

    private static IEnumerable<string> Samples(TrackerSheet sheet, int? headingRow, int column) => sheet.Rows
        .Where(row => row.Number > (headingRow ?? 0) && column < row.Cells.Count && !string.IsNullOrWhiteSpace(row.Cells[column]))
        .Select(row => SheetText.Shown(row.Cells[column])).Distinct().Take(SamplesShown);
}
