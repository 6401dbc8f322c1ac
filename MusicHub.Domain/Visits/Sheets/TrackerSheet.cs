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
    public TrackerHeading? GuessDays(int? headingRow, int? schoolYear) => Headings(headingRow)
        .Select(heading => (heading, cells: FirstCells(headingRow, heading.Column)))
        .Where(column => column.cells.Count > 0 && column.cells.Count(cell => SheetDay.Read(cell, schoolYear ?? 2000).Day is not null) * 2 > column.cells.Count)
        .Select(column => column.heading).FirstOrDefault();

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
            headings.Add(new(column, text, seen[key] == 1 ? key : $"{key} ({seen[key]})", isUsed) { Above = Cell(heading, column).Length > 0 ? Above(above, column) : null });
        }

        // What stands above tells headings of one name apart: "Visit 1" and "Visit 2" above a date each.
        return seen.Values.All(times => times == 1) || headings.Select(one => one.Above).OfType<string>().Distinct().Count() < 2 ? headings.ConvertAll(one => one with { Above = null }) : headings;
    }

    // One that stands above several columns stands in the first of them.
    private static string? Above(IReadOnlyList<string> above, int column)
    {
        for (; column >= 0; column--)
        {
            if (Cell(above, column) is { Length: > 0 } text)
                return text;
        }

        return null;
    }

    /// <summary>The first cells below a heading that hold something.</summary>
    internal IReadOnlyList<string> FirstCells(int? headingRow, int column) =>
        [.. Rows.Where(row => row.Number > (headingRow ?? 0)).Take(RowsThatShowADay).Select(row => Cell(row.Cells, column)).Where(cell => cell.Length > 0)];

    private static string Cell(IReadOnlyList<string> cells, int column) => column < cells.Count ? cells[column].Trim() : "";
}

/// <param name="Column">Counted from 0.</param>
/// <param name="Text">As it stands in its cell.</param>
/// <param name="Key">What the mapping remembers it by, whatever column it stands in.</param>
/// <param name="IsUsed">Whether any row holds something there.</param>
public sealed record TrackerHeading(int Column, string Text, string Key, bool IsUsed)
{
    public string Letter => SheetText.Letter(Column);

    /// <summary>What stands above it and other columns, where that tells it from another of the same text: "Visit 2".</summary>
    public string? Above { get; init; }

    /// <summary>"Visit 2: Date".</summary>
    public string Words => Above is null ? Text : $"{Above}: {Text}";
}
