namespace MusicHub.Domain.Visits.Sheets;

/// <summary>One row of a tracker, its cells by what they hold.</summary>
public sealed class TrackerRow
{
    private readonly Dictionary<VisitColumn, (string Text, string Letter)> _cells = [];

    private TrackerRow(string sheet, int number) => (Sheet, Number) = (sheet, number);

    public string Sheet { get; }

    public int Number { get; }

    public NamedSchool School => new(this[VisitColumn.Urn], this[VisitColumn.School], this[VisitColumn.Town], this[VisitColumn.Postcode]);

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
                var isHeading = columns.Count(pair => pair.Heading.Column < row.Cells.Count && row.Cells[pair.Heading.Column].Trim() == pair.Heading.Text) > 1;
                if (!isHeading && read._cells.Values.Any(cell => cell.Text.Length > 0))
                    yield return read;
            }
        }
    }

    public bool Has(VisitColumn column) => _cells.ContainsKey(column);

    public string? Letter(VisitColumn column) => _cells.TryGetValue(column, out var cell) ? cell.Letter : null;

    public TrackerProblem Problem(VisitColumn column, string message) => new(Sheet, Number, Letter(column), message);

    // Several columns of notes are joined, each under its heading.
    private void Take(VisitColumn column, TrackerHeading heading, string text, bool isOneOfSeveral)
    {
        var before = this[column];
        if (isOneOfSeveral && text.Length > 0)
            text = $"{heading.Text}: {text}";
        if (!_cells.TryGetValue(column, out var cell))
            _cells[column] = (text, heading.Letter);
        else if (text.Length > 0)
            _cells[column] = (before.Length == 0 ? text : $"{before}\n{text}", before.Length == 0 ? heading.Letter : cell.Letter);
    }
}
