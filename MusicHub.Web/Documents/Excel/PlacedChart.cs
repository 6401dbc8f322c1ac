using ClosedXML.Excel;

namespace MusicHub.Web.Documents.Excel;

/// <summary>One series with the values that its cells have now.</summary>
internal sealed record PlacedSeries(string HeaderAddress, string Header, string ValuesAddress, IReadOnlyList<double?> Values, string Format);

/// <summary>A chart with the addresses of its cells and their values, ready to be written.</summary>
internal sealed record PlacedChart(
    string Sheet,
    SheetChart Chart,
    string CategoriesAddress,
    IReadOnlyList<string> Categories,
    IReadOnlyList<PlacedSeries> Series,
    int Column,
    int Row)
{
    private const int FirstRow = 3;
    private const int PixelsPerRow = 20;

    /// <summary>In pixels of a screen at its usual zoom.</summary>
    public int Height => HeightFor(Chart, Categories.Count);

    public static PlacedChart Over(XLWorkbook workbook, SheetPlan plan, SheetChart chart, int position)
    {
        if (chart.ValueColumns.Count is < 1 or > 3)
            throw new ArgumentException($"The chart {chart.Title} needs one to three columns of values.");
        var sheet = workbook.Worksheet(plan.Table.Sheet);
        var table = plan.Table;
        var above = plan.Charts.Take(position).Sum(c => HeightFor(c, plan.Rows.Count) / PixelsPerRow + 2);
        return new PlacedChart(
            table.Sheet,
            chart,
            table.Range(chart.CategoryColumn),
            [.. Cells(sheet, table, chart.CategoryColumn).Select(c => c.GetValue<string>())],
            [.. chart.ValueColumns.Select(header => new PlacedSeries(
                table.HeaderCell(header),
                header,
                table.Range(header),
                [.. Cells(sheet, table, header).Select(c => LiveFormulas.Figure(c.Value))],
                plan.Columns[table.Column(header) - 1].Kind.Format()))],
            plan.Columns.Count + 1,
            FirstRow + above);
    }

    private static IEnumerable<IXLCell> Cells(IXLWorksheet sheet, PlacedTable table, string header)
    {
        for (var row = table.FirstRow; row <= table.LastRow; row++)
            yield return sheet.Cell(row, table.Column(header));
    }

    private static int HeightFor(SheetChart chart, int categories) => chart.Kind == SheetChartKind.Line
        ? 320
        : Math.Clamp(110 + categories * (14 + 14 * chart.ValueColumns.Count), 260, 900);
}
