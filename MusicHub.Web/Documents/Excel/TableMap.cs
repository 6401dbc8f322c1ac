using System.Text.RegularExpressions;

namespace MusicHub.Web.Documents.Excel;

/// <summary>Where a table's cells are: rows from one, the data rows only.</summary>
internal sealed record PlacedTable(string Name, string Sheet, IReadOnlyList<string> Headers, int FirstRow, int LastRow)
{
    public int Column(string header)
    {
        for (var i = 0; i < Headers.Count; i++)
        {
            if (Headers[i] == header)
                return i + 1;
        }
        throw new ArgumentException($"The table {Name} has no column {header}.");
    }

    /// <summary>'By region'!$C$5:$C$14</summary>
    public string Range(string header) =>
        $"{QuotedSheet}!${Letters(Column(header))}${FirstRow}:${Letters(Column(header))}${LastRow}";

    public string CellOf(string header, int row) => $"${Letters(Column(header))}{row}";

    /// <summary>'By region'!$C$4</summary>
    public string HeaderCell(string header) => $"{QuotedSheet}!${Letters(Column(header))}${FirstRow - 1}";

    private string QuotedSheet => $"'{Sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Letters(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters((column - 1) % 26 + 1);
}

/// <summary>
/// Turns Table[Column] and [@Column] into what a file holds, and into plain addresses, because ClosedXML does not
/// evaluate the names of a table's columns.
/// </summary>
internal sealed partial class TableMap(IReadOnlyList<PlacedTable> tables)
{
    public string ForFile(string formula, PlacedTable own) => Replace(
        formula,
        (table, header) => $"{table.Name}[{header}]",
        header => $"{own.Name}[[#This Row],[{header}]]",
        own);

    public string ForEvaluation(string formula, PlacedTable own, int row) => Replace(
        // Nothing is filtered while the workbook is made, so the subtotal is the sum.
        formula.Replace("SUBTOTAL(109,", "SUM(", StringComparison.Ordinal),
        (table, header) => table.Range(header),
        header => own.CellOf(header, row),
        own);

    private string Replace(string formula, Func<PlacedTable, string, string> wholeColumn, Func<string, string> thisRow, PlacedTable own) =>
        Reference().Replace(formula, match =>
        {
            if (!match.Groups["column"].Success)
                return match.Value;
            var header = match.Groups["column"].Value;
            if (!PlainHeader().IsMatch(header))
                throw new ArgumentException($"The column {header} is named in a formula: its header may have letters, digits and spaces only.");
            if (match.Groups["thisRow"].Success)
            {
                own.Column(header);
                return thisRow(header);
            }
            var name = match.Groups["table"].Value;
            var table = tables.FirstOrDefault(t => t.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw new ArgumentException($"The workbook has no table {name}, which a formula names.");
            table.Column(header);
            return wholeColumn(table, header);
        });

    // Text in quotation marks is passed over.
    [GeneratedRegex("\"(?:[^\"]|\"\")*\"|(?<thisRow>\\[@)(?<column>[^\\[\\]@]+)\\]|(?<table>[\\p{L}_][\\p{L}\\p{Nd}_]*)\\[(?<column>[^\\[\\]@]+)\\]")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^[\p{L}\p{Nd} ]+$")]
    private static partial Regex PlainHeader();
}
