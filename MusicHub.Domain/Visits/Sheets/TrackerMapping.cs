namespace MusicHub.Domain.Visits.Sheets;

/// <summary>How the sheets are to be read: which row of each holds the headings, and what each heading's column holds.</summary>
public sealed record TrackerMapping
{
    /// <summary>By sheet; null for a sheet without headings. A sheet that is not named is left out.</summary>
    public IReadOnlyDictionary<string, int?> HeadingRows { get; init; } = new Dictionary<string, int?>();

    /// <summary>The school year of days that do not say theirs, by sheet: 2024 for 2024/25.</summary>
    public IReadOnlyDictionary<string, int> Years { get; init; } = new Dictionary<string, int>();

    /// <summary>By the heading's key; what is not named is not read.</summary>
    public IReadOnlyDictionary<string, VisitColumn> Columns { get; init; } = new Dictionary<string, VisitColumn>();

    /// <summary>For rows that name no kind.</summary>
    public Guid? UsualKindId { get; init; }

    /// <summary>Rows that are struck through are taken like others.</summary>
    public bool WithStruck { get; init; }

    /// <summary>Rows that the spreadsheet hides are left out.</summary>
    public bool WithoutHidden { get; init; }

    /// <summary>Weeks after the visit, where a row says that another is promised and not by when.</summary>
    public int FollowUpWeeks { get; init; } = 12;

    /// <summary>For rows that name nobody.</summary>
    public Guid? UsualVisitorId { get; init; }

    /// <param name="hub">What the cells of a column can be known by, whatever its heading.</param>
    public static TrackerMapping Guess(IReadOnlyList<TrackerSheet> sheets, TrackerHints? hub = null)
    {
        var rows = sheets.ToDictionary(sheet => sheet.Name, sheet => sheet.GuessHeadingRow());
        // A sheet without known headings, beside others that have them, is a list or a title page.
        var taken = rows.Values.Any(row => row is not null) ? rows.Where(row => row.Value is not null).ToDictionary() : rows;
        var years = sheets.Select(sheet => (sheet.Name, Year: sheet.GuessYear(rows[sheet.Name]))).Where(sheet => sheet.Year is not null).ToDictionary(sheet => sheet.Name, sheet => sheet.Year!.Value);
        var headed = sheets.Where(sheet => taken.ContainsKey(sheet.Name)).Select(sheet => sheet.Headings(taken[sheet.Name])).ToList();
        var columns = GuessColumns(headed).ToDictionary();
        if (TrackerContents.Correct(sheets, taken, columns))
            columns = GuessColumns(headed, columns).ToDictionary();
        TrackerContents.Add(sheets, taken, columns, hub ?? TrackerHints.None);
        foreach (var sheet in sheets.Where(sheet => taken.ContainsKey(sheet.Name)))
        {
            var headings = sheet.Headings(taken[sheet.Name]).Where(heading => columns.ContainsKey(heading.Key)).Select(heading => columns[heading.Key]).ToList();
            if (headings.Exists(column => column is VisitColumn.School or VisitColumn.Urn) && !headings.Contains(VisitColumn.Day) && !headings.Contains(VisitColumn.Week)
                && sheet.GuessDays(taken[sheet.Name], years.TryGetValue(sheet.Name, out var year) ? year : null) is { } days)
                columns.TryAdd(days.Key, VisitColumn.Day);
        }

        return new() { HeadingRows = taken, Years = years, Columns = columns };
    }

    /// <summary>Each sheet may have its own heading for the same: "Date" here, "Date of visit" there. Within one sheet the first counts.</summary>
    public static IReadOnlyDictionary<string, VisitColumn> GuessColumns(IEnumerable<IReadOnlyList<TrackerHeading>> sheets, IReadOnlyDictionary<string, VisitColumn>? said = null)
    {
        var columns = said?.ToDictionary() ?? [];
        var all = sheets.ToList();
        foreach (var headings in all)
        {
            foreach (var heading in headings.Where(heading => !IsOfAnotherVisit(heading, headings)))
            {
                if (VisitColumns.Guess(heading.Text) is { } column && !columns.ContainsKey(heading.Key) && (column.MayRepeat() || !StandsBeside(heading.Key, column)))
                    columns[heading.Key] = column;
            }
        }

        return columns;

        bool StandsBeside(string key, VisitColumn column) =>
            all.Exists(sheet => sheet.Any(heading => heading.Key == key) && sheet.Any(heading => columns.TryGetValue(heading.Key, out var other) && other == column));
    }

    // "Visit 2: Notes" beside "Visit 1: Notes": a row is brought in once for each of its visits.
    private static bool IsOfAnotherVisit(TrackerHeading heading, IReadOnlyList<TrackerHeading> headings) =>
        heading.Above is not null && headings.TakeWhile(other => other != heading).Any(other => other.Above is not null && other.Above != heading.Above && other.Text == heading.Text);

    /// <summary>Columns that hold something and are not read, as people call them.</summary>
    public IReadOnlyList<string> Unread(IReadOnlyList<TrackerSheet> sheets) =>
        [.. sheets.Where(sheet => HeadingRows.ContainsKey(sheet.Name)).SelectMany(sheet => sheet.Headings(HeadingRows[sheet.Name])).Where(heading => VisitColumns.MayBeMissed(heading) && !Columns.ContainsKey(heading.Key)).Select(heading => heading.Words).Distinct()];

    /// <summary>What two columns of one sheet are said to hold, though only one can.</summary>
    public IReadOnlyList<(string Sheet, VisitColumn Column)> Doubled(IReadOnlyList<TrackerSheet> sheets) =>
    [
        .. from sheet in sheets
           where HeadingRows.ContainsKey(sheet.Name)
           from column in sheet.Headings(HeadingRows[sheet.Name]).Where(heading => Columns.ContainsKey(heading.Key)).Select(heading => Columns[heading.Key])
               .GroupBy(column => column).Where(same => same.Count() > 1 && !same.Key.MayRepeat())
           select (sheet.Name, column.Key),
    ];
}
