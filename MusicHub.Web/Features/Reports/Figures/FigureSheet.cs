using MusicHub.Domain.Reports.Figures;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Reports.Figures;

/// <summary>Tables of figures on a sheet of a workbook, with the chart that their page has.</summary>
internal static class FigureSheet
{
    /// <summary>Adds the sheet of a report's figures, each with what it is held against.</summary>
    public static void Add(WorkbookBuilder book, IReadOnlyList<Figure> figures, DateOnly upTo) => book.AddSheet(new WorkbookSheet<Figure>(
        "Headlines", $"Figures up to {upTo.Full()}, each with what it is held against and how the hub judges it.",
        [
            new("Figure", figure => figure.Label, Width: 40),
            Number("In this report", figure => figure.Value),
            Number("Target", figure => figure.Target),
            Number("Last term", figure => figure.LastTerm),
            Number("Last year", figure => figure.LastYear),
            new("Judgement", figure => figure.Verdict?.Judgement.Title() ?? "No rule", Width: 18),
            new("Why", figure => figure.Verdict?.Words, Width: 44),
            new("How it is counted", figure => figure.Meaning, Width: 70),
        ],
        figures));

    /// <summary>Adds the sheet of these tables, which have the same columns.</summary>
    /// <param name="of">What they are about, together.</param>
    public static void Add(WorkbookBuilder book, string of, IReadOnlyList<FigureTable> tables, DateOnly upTo)
    {
        var first = tables[0];
        var isOne = tables.Count == 1;
        var columns = new List<ExportColumn<Line>>();
        if (!isOne)
            columns.Add(new("Question", line => line.Table.Caption, Width: 60));
        columns.Add(new(first.Columns[0].Heading, line => line.Row.Name, Width: first.Columns[0].Heading is "Statement" or "Question" ? 80 : 40));
        columns.AddRange(first.Columns.Skip(1).Select((column, at) => new ExportColumn<Line>(column.Heading, line => Value(line.Row.Cells[at])) { KindOfRow = line => KindOf(line.Row.Cells[at], column.Kind) }));
        book.AddSheet(new WorkbookSheet<Line>(
            first.Sheet,
            $"{(isOne ? first.Caption : of)}. {(isOne && first.Note is { } note ? $"{note} " : "")}Figures up to {upTo.Full()}.",
            columns,
            [.. tables.SelectMany(table => table.Total is { } total ? table.Rows.Append(total) : table.Rows, (table, row) => new Line(table, row))])
        {
            Charts = isOne && first.Chart is { } chart && FiguresTable.ChartOf(first) is { } drawn
                ? [new(SheetChartKind.Bars, chart.Title, drawn.Description, first.Columns[0].Heading, [first.Columns[chart.Column].Heading])]
                : [],
        });
    }

    /// <summary>Adds a sheet that the report keeps whole.</summary>
    public static void Add(WorkbookBuilder book, KeptSheet sheet) => book.AddSheet(new WorkbookSheet<IReadOnlyList<FigureCell>>(
        sheet.Name, sheet.Description,
        [.. sheet.Columns.Select((column, at) => new ExportColumn<IReadOnlyList<FigureCell>>(column.Heading, row => Value(row[at]), Width: column.Heading.Contains("name", StringComparison.OrdinalIgnoreCase) || column.Heading == "School" ? 38 : Math.Clamp(column.Heading.Length + 3, 12, 30)) { KindOfRow = row => KindOf(row[at], column.Kind) })],
        sheet.Rows));

    /// <summary>Adds the sheet of the rows behind a figure.</summary>
    public static void Add(WorkbookBuilder book, KeptRows kept) => book.AddSheet(new WorkbookSheet<KeptRow>(
        kept.What, $"The rows behind a figure: {kept.What}.",
        [
            new(kept.Columns[0].Heading, row => row.Name, Width: 38),
            new("Place and number", row => row.Detail, Width: 30),
            .. kept.Columns.Skip(1).Select((column, at) => new ExportColumn<KeptRow>(column.Heading, row => Value(row.Cells[at]), Width: column.Kind == FigureKind.Text ? 22 : 14) { KindOfRow = row => KindOf(row.Cells[at], column.Kind) }),
        ],
        kept.Rows)
    {
        TableName = $"{kept.What} rows",
    });

    private static ExportColumn<Figure> Number(string header, Func<Figure, decimal?> value) =>
        new(header, figure => value(figure), Width: 16) { KindOfRow = figure => figure.Kind == FigureKind.Money ? ColumnKind.Money : ColumnKind.Number };

    private static object? Value(FigureCell cell) => cell.Word is { } word ? word.Length == 0 ? null : word : cell.Number;

    private static ColumnKind KindOf(FigureCell cell, FigureKind kind) => (cell.Word, kind) switch
    {
        ({ }, _) => ColumnKind.Text,
        (_, FigureKind.Share) => ColumnKind.Percentage,
        (_, FigureKind.Mean or FigureKind.Change) => ColumnKind.Fraction,
        (_, FigureKind.Money or FigureKind.Pence) => ColumnKind.Money,
        _ => ColumnKind.Number,
    };

    private sealed record Line(FigureTable Table, FigureRow Row);
}
