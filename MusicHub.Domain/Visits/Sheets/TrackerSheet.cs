using System.Globalization;
using System.Text.RegularExpressions;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>A sheet that was brought, as text. Blank rows may be left out; each row knows its number.</summary>
public sealed partial record TrackerSheet(string Name, IReadOnlyList<SheetRow> Rows)
{
    private const int RowsThatMayHoldTheHeadings = 20;

    private const int RowsThatShowADay = 100;

    /// <summary>Numbers of rows that the spreadsheet hides, by a filter or by hand.</summary>
    public IReadOnlyList<int> Hidden { get; init; } = [];

    /// <summary>Numbers of rows that are struck through.</summary>
    public IReadOnlyList<int> Struck { get; init; } = [];

    internal string? WhyLeftOut(SheetRow row, TrackerMapping mapping) =>
        !mapping.WithStruck && IsOneOf(Struck, row.Number) ? "This row is struck through." : mapping.WithoutHidden && IsOneOf(Hidden, row.Number) ? "This row is hidden." : null;

    // The numbers ascend.
    private static bool IsOneOf(IReadOnlyList<int> numbers, int number)
    {
        var (low, high) = (0, numbers.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (numbers[middle] == number)
                return true;
            (low, high) = numbers[middle] < number ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    /// <summary>The number of the row with the headings, as far as can be told; null where there is none.</summary>
    public int? GuessHeadingRow()
    {
        var best = Rows.Take(RowsThatMayHoldTheHeadings)
            .Select(row => (row.Number, Known: row.Cells.Count(cell => VisitColumns.Guess(cell) is not null)))
            .OrderByDescending(row => row.Known).FirstOrDefault();
        if (best.Known >= 2)
            return best.Number;
        // Headings that nobody has met yet are words, above rows that hold a number or a date.
        return Rows is [var first, var second, ..] && first.Cells.Count(cell => !string.IsNullOrWhiteSpace(cell)) >= 2
            && !first.Cells.Any(HasDigit) && second.Cells.Any(HasDigit) ? first.Number : null;
    }

    /// <summary>With other cells: each row of the list is written over the row of its number, and one without a number is put at the end.</summary>
    /// <param name="columns">Counted from 0; the cells that are given, in their order.</param>
    public TrackerSheet Write(IReadOnlyList<int> columns, IEnumerable<SheetRow> written)
    {
        var rows = Rows.ToDictionary(row => row.Number);
        var last = rows.Count == 0 ? 0 : rows.Keys.Max();
        foreach (var row in written.Where(row => row.Number > 0 ? rows.ContainsKey(row.Number) : !row.IsBlank))
        {
            var number = row.Number > 0 ? row.Number : ++last;
            List<string> cells = [.. rows.TryGetValue(number, out var known) ? known.Cells : []];
            foreach (var (column, cell) in columns.Zip(row.Cells))
            {
                while (cells.Count <= column)
                    cells.Add("");
                cells[column] = cell;
            }

            rows[number] = new(number, cells);
        }

        return this with { Rows = [.. rows.Values.OrderBy(row => row.Number)] };
    }

    /// <summary>The column whose cells are days, where no heading says so.</summary>
    public TrackerHeading? GuessDays(int? headingRow, int? schoolYear)
    {
        var rows = Rows.Where(row => row.Number > (headingRow ?? 0)).Take(RowsThatShowADay).ToList();
        return Headings(headingRow)
            .Select(heading => (heading, cells: rows.Where(row => heading.Column < row.Cells.Count).Select(row => row.Cells[heading.Column]).Where(cell => !string.IsNullOrWhiteSpace(cell)).ToList()))
            .Where(column => column.cells.Count > 0 && column.cells.Count(cell => SheetDay.Read(cell, schoolYear ?? 2000).Day is not null) * 2 > column.cells.Count)
            .Select(column => column.heading).FirstOrDefault();
    }

    /// <summary>The school year that the sheet's name, or what stands above its headings, tells: "2024-25", "24/25".</summary>
    public int? GuessYear(int? headingRow)
    {
        foreach (var text in Rows.Where(row => row.Number < headingRow).SelectMany(row => row.Cells).Prepend(Name))
        {
            if (YearPattern().Match(text) is { Success: true } years && int.Parse(years.Groups["first"].ValueSpan, CultureInfo.InvariantCulture) is var first
                && (first + 1) % 100 == int.Parse(years.Groups["second"].ValueSpan, CultureInfo.InvariantCulture))
                return 2000 + first;
        }

        return null;
    }

    [GeneratedRegex(@"(?<![0-9/\-])(20)?(?<first>[0-9]{2})\s?[-/–]\s?(20)?(?<second>[0-9]{2})(?![0-9/\-])")]
    private static partial Regex YearPattern();

    private static bool HasDigit(string cell) => cell.Any(char.IsAsciiDigit);

    /// <summary>
    /// The columns that hold something. A heading that is blank takes what stands above it, as where two rows of headings are
    /// merged; one that stands above several columns names them all.
    /// </summary>
    public IReadOnlyList<TrackerHeading> Headings(int? headingRow)
    {
        var rows = Rows.Where(row => row.Number > (headingRow ?? 0)).ToList();
        var width = rows.Select(row => row.Cells.Count).DefaultIfEmpty(0).Max();
        var heading = Rows.FirstOrDefault(row => row.Number == headingRow)?.Cells ?? [];
        var above = Rows.LastOrDefault(row => row.Number < headingRow && row.Number >= headingRow - 1)?.Cells ?? [];
        var headings = new List<TrackerHeading>();
        var seen = new Dictionary<string, int>();
        for (var column = 0; column < Math.Max(width, heading.Count); column++)
        {
            var text = Cell(heading, column);
            if (text.Length == 0)
                text = Cell(above, column);
            var isUsed = rows.Exists(row => Cell(row.Cells, column).Length > 0);
            if (text.Length == 0 && !isUsed)
                continue;
            if (text.Length == 0)
                text = $"Column {SheetText.Letter(column)}";
            var key = Searchable.Fold(text);
            seen[key] = seen.GetValueOrDefault(key) + 1;
            headings.Add(new(column, text, seen[key] == 1 ? key : $"{key} ({seen[key]})", isUsed));
        }

        return headings;
    }

    private static string Cell(IReadOnlyList<string> cells, int column) => column < cells.Count ? cells[column].Trim() : "";
}

/// <param name="Column">Counted from 0.</param>
/// <param name="Key">What the mapping remembers it by, whatever column it stands in.</param>
/// <param name="IsUsed">Whether any row holds something there.</param>
public sealed record TrackerHeading(int Column, string Text, string Key, bool IsUsed)
{
    public string Letter => SheetText.Letter(Column);
}

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

    public static TrackerMapping Guess(IReadOnlyList<TrackerSheet> sheets)
    {
        var rows = sheets.ToDictionary(sheet => sheet.Name, sheet => sheet.GuessHeadingRow());
        // A sheet without known headings, beside others that have them, is a list or a title page.
        var taken = rows.Values.Any(row => row is not null) ? rows.Where(row => row.Value is not null).ToDictionary() : rows;
        var years = sheets.Select(sheet => (sheet.Name, Year: sheet.GuessYear(rows[sheet.Name]))).Where(sheet => sheet.Year is not null).ToDictionary(sheet => sheet.Name, sheet => sheet.Year!.Value);
        var columns = GuessColumns(sheets.Where(sheet => taken.ContainsKey(sheet.Name)).Select(sheet => sheet.Headings(taken[sheet.Name]))).ToDictionary();
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
            foreach (var heading in headings)
            {
                if (VisitColumns.Guess(heading.Text) is { } column && !columns.ContainsKey(heading.Key) && (column.MayRepeat() || !StandsBeside(heading.Key, column)))
                    columns[heading.Key] = column;
            }
        }

        return columns;

        bool StandsBeside(string key, VisitColumn column) =>
            all.Exists(sheet => sheet.Any(heading => heading.Key == key) && sheet.Any(heading => columns.TryGetValue(heading.Key, out var other) && other == column));
    }

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
