using System.Text.RegularExpressions;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>One row of a tracker, its cells by what they hold.</summary>
public sealed partial class TrackerRow
{
    private readonly Dictionary<VisitColumn, (string Text, string Letter)> _cells = [];

    private static readonly HashSet<string> Errors = ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA"];

    private static readonly VisitColumn[] Places = [VisitColumn.Urn, VisitColumn.School, VisitColumn.Town, VisitColumn.Postcode];

    private readonly List<TrackerProblem> _faults = [];

    private TrackerRow(string sheet, int number) => (Sheet, Number) = (sheet, number);

    public string Sheet { get; }

    public int Number { get; }

    /// <summary>Why it is no visit: a total, a mere list of schools, struck through. Null where it may be one.</summary>
    public string? WhyNoVisit { get; private set; }

    /// <summary>Cells that hold an error of the spreadsheet's.</summary>
    public IReadOnlyList<TrackerProblem> Faults => _faults;

    /// <summary>The number alone, also of a cell that says "URN 900001".</summary>
    public string Urn => SheetText.SaysNothing(this[VisitColumn.Urn]) ? "" : WithoutUrn(this[VisitColumn.Urn]);

    /// <summary>A number in place of the school's name is its URN.</summary>
    public NamedSchool School
    {
        get
        {
            var (urn, name) = (Urn, this[VisitColumn.School]);
            if (urn.Length == 0 && WithoutUrn(name) is { Length: > 0 } number && number.All(char.IsAsciiDigit))
                (urn, name) = (number, "");
            return new(urn, name, this[VisitColumn.Town], this[VisitColumn.Postcode]);
        }
    }

    public string this[VisitColumn column] => _cells.TryGetValue(column, out var cell) ? cell.Text : "";

    /// <summary>The rows of the sheets that are taken, without blank ones and headings that are repeated further down.</summary>
    public static IEnumerable<TrackerRow> Of(IReadOnlyList<TrackerSheet> sheets, TrackerMapping mapping)
    {
        foreach (var sheet in sheets)
        {
            if (!mapping.HeadingRows.TryGetValue(sheet.Name, out var headingRow))
                continue;
            var columns = sheet.Headings(headingRow).Where(heading => mapping.Columns.ContainsKey(heading.Key)).Select(heading => (Heading: heading, Column: mapping.Columns[heading.Key])).ToList();
            foreach (var row in sheet.Rows.Where(row => row.Number > (headingRow ?? 0)))
            {
                var read = new TrackerRow(sheet.Name, row.Number);
                foreach (var (heading, column) in columns)
                    read.Take(column, heading, heading.Column < row.Cells.Count ? row.Cells[heading.Column].Trim() : "", columns.Count(other => other.Column == column) > 1);
                read.WhyNoVisit = sheet.WhyLeftOut(row, mapping) ?? read.WhyEmpty(row);
                var isHeading = columns.Count(pair => pair.Heading.Column < row.Cells.Count && row.Cells[pair.Heading.Column].Trim() == pair.Heading.Text) > 1;
                if (!isHeading && read._cells.Values.Any(cell => cell.Text.Length > 0))
                    yield return read;
            }
        }
    }

    public bool Has(VisitColumn column) => _cells.ContainsKey(column);

    public string? Letter(VisitColumn column) => _cells.TryGetValue(column, out var cell) ? cell.Letter : null;

    public TrackerProblem Problem(VisitColumn column, string message) => new(Sheet, Number, Letter(column), message);

    private string? WhyEmpty(SheetRow row)
    {
        var first = row.Cells.FirstOrDefault(cell => !string.IsNullOrWhiteSpace(cell)) ?? "";
        if (this[VisitColumn.Identifier].Length > 0)
            return null;
        if (School.Urn.Length == 0 && SummaryRow.Kind(first, this[VisitColumn.Day]) is { } sum)
            return $"This row holds {sum}, not a visit.";
        return Places.Any(Has) && _cells.All(cell => cell.Value.Text.Length == 0 || Places.Contains(cell.Key)) ? "This row names no visit: nothing stands beside the school." : null;
    }

    // Several columns of notes are joined, each under its heading; people stand one after the other, each once.
    private void Take(VisitColumn column, TrackerHeading heading, string text, bool isOneOfSeveral)
    {
        if (Errors.Contains(text))
            text = Fault(heading, $"The cell holds {text}, an error of the spreadsheet. Mend its formula, or write what is meant.");
        else if (text == SheetText.NotCalculated)
            text = Fault(heading, "The cell holds a formula that was never worked out. Open the file in Excel, save it, and bring it again.");
        if (column is not (VisitColumn.MetWhom or VisitColumn.NextStep or VisitColumn.Needs or VisitColumn.Notes or VisitColumn.Reason))
            text = SheetText.Clean(text);
        var before = this[column];
        if (isOneOfSeveral && text.Length > 0)
            text = column != VisitColumn.MetWhom ? $"{heading.Words}: {text}" : before.Contains(text, StringComparison.OrdinalIgnoreCase) ? "" : $"{text} ({heading.Words})";
        if (!_cells.TryGetValue(column, out var cell))
            _cells[column] = (text, heading.Letter);
        else if (text.Length > 0)
            _cells[column] = (before.Length == 0 ? text : $"{before}{(column == VisitColumn.MetWhom ? ", " : "\n")}{text}", before.Length == 0 ? heading.Letter : cell.Letter);
    }

    private static string WithoutUrn(string text) => UrnPattern().Match(text) is { Success: true } urn ? urn.Groups["number"].Value : text;

    [GeneratedRegex(@"^urn(\s*(no|number))?[\s.:#-]*(?<number>[0-9]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex UrnPattern();

    private string Fault(TrackerHeading heading, string message)
    {
        _faults.Add(new(Sheet, Number, heading.Letter, message));
        return "";
    }
}
