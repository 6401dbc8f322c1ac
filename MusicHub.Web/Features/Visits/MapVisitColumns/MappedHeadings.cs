using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Web.Features.Visits.MapVisitColumns;

/// <summary>The headings of all sheets that are taken, each once.</summary>
internal static class MappedHeadings
{
    private const int SamplesShown = 3;

    private const int PlacesShown = 4;

    public static IReadOnlyList<TrackerHeading> Of(IReadOnlyList<TrackerSheet> sheets, IReadOnlyDictionary<string, int?> headingRows) =>
        [.. sheets.Where(sheet => headingRows.ContainsKey(sheet.Name)).SelectMany(sheet => sheet.Headings(headingRows[sheet.Name])).Where(heading => heading.IsUsed)];

    /// <summary>What was said already, and for new headings a guess.</summary>
    public static IReadOnlyDictionary<string, VisitColumn> GuessOver(IReadOnlyDictionary<string, VisitColumn> said, IReadOnlyList<TrackerSheet> sheets, IReadOnlyDictionary<string, int?> headingRows)
    {
        var headings = sheets.Where(sheet => headingRows.ContainsKey(sheet.Name)).Select(sheet => Of([sheet], headingRows)).ToList();
        return TrackerMapping.GuessColumns(headings, said.Where(pair => headings.Exists(sheet => sheet.Any(heading => heading.Key == pair.Key))).ToDictionary());
    }

    public static IReadOnlyList<HeadingRow> Rows(IReadOnlyList<TrackerSheet> sheets, TrackerMapping mapping)
    {
        var found = sheets.Where(sheet => mapping.HeadingRows.ContainsKey(sheet.Name))
            .SelectMany(sheet => sheet.Headings(mapping.HeadingRows[sheet.Name]).Where(heading => heading.IsUsed).Select(heading => (sheet, heading))).ToList();
        var taken = found.Select(pair => pair.sheet.Name).Distinct().Count();
        return
        [
            .. found.GroupBy(pair => pair.heading.Key).Select(group => new HeadingRow(
                group.Key,
                group.First().heading.Words,
                Where([.. group.Select(pair => taken > 1 ? $"{pair.sheet.Name} {pair.heading.Letter}" : $"column {pair.heading.Letter}")]),
                string.Join(" · ", group.SelectMany(pair => Samples(pair.sheet, mapping.HeadingRows[pair.sheet.Name], pair.heading.Column)).Distinct().Take(SamplesShown)),
                mapping.Columns.TryGetValue(group.Key, out var column) ? column : null)),
        ];
    }

    private static string Where(IReadOnlyList<string> places) =>
        places.Count > PlacesShown ? $"{string.Join(", ", places.Take(PlacesShown - 1))} and {places.Count - PlacesShown + 1} more sheets" : string.Join(", ", places);

    private static IEnumerable<string> Samples(TrackerSheet sheet, int? headingRow, int column) => sheet.Rows
        .Where(row => row.Number > (headingRow ?? 0) && column < row.Cells.Count && !string.IsNullOrWhiteSpace(row.Cells[column]))
        .Select(row => SheetText.Shown(row.Cells[column])).Distinct().Take(SamplesShown);
}
