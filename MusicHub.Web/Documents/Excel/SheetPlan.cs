namespace MusicHub.Web.Documents.Excel;

internal sealed record PlannedColumn(string Header, ColumnKind Kind, double Width, bool IsTotalled);

/// <summary>A sheet with its rows' type forgotten: what is written where.</summary>
internal sealed record SheetPlan(
    PlacedTable Table,
    string Title,
    string Description,
    IReadOnlyList<PlannedColumn> Columns,
    IReadOnlyList<(CellValue Value, ColumnKind Kind)[]> Rows,
    IReadOnlyList<SheetChart> Charts)
{
    public const int HeaderRow = 4;

    /// <summary>An Excel sheet's last row.</summary>
    public const int LastRow = 1_048_576;

    public bool HasTotals => Columns.Any(c => c.IsTotalled);

    public int TotalsRow => Table.LastRow + 1;

    public static SheetPlan For<T>(WorkbookSheet<T> sheet, string name, string tableName)
    {
        var headers = sheet.Columns.Select(c => CellText.ForWorkbook(c.Header)).ToList();
        if (headers.Count == 0 || headers.Distinct(StringComparer.OrdinalIgnoreCase).Count() < headers.Count)
            throw new ArgumentException($"The sheet {name} needs columns, each with a header of its own.");
        if (sheet.Rows.Count > LastRow - HeaderRow - 1)
            throw new DocumentException($"{name} has {sheet.Rows.Count:N0} rows, more than the {LastRow:N0} of an Excel sheet: choose less, or take the list as CSV.");

        // A table has at least one row below its headers, if only an empty one.
        var table = new PlacedTable(tableName, name, headers, HeaderRow + 1, HeaderRow + Math.Max(1, sheet.Rows.Count));
        foreach (var named in sheet.Totals.Concat(sheet.Charts.SelectMany(c => c.ValueColumns.Append(c.CategoryColumn))))
            table.Column(named);
        return new SheetPlan(
            table,
            CellText.ForWorkbook(sheet.Name),
            CellText.ForWorkbook(sheet.Description),
            [.. sheet.Columns.Select((c, i) => new PlannedColumn(headers[i], c.Kind, c.ShownWidth, sheet.Totals.Contains(c.Header)))],
            [.. sheet.Rows.Select(row => sheet.Columns.Select(c => (c.Cell(row), c.KindFor(row))).ToArray())],
            sheet.Rows.Count == 0 ? [] : sheet.Charts);
    }
}
