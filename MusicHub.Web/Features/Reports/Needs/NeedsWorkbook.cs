using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Reports.Needs;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Reports.Needs;

/// <summary>A needs analysis as a workbook: the tables of its page, each on a sheet, and no rows, which are not given out.</summary>
internal static class NeedsWorkbook
{
    public static byte[] Make(NeedsReport report)
    {
        var cover = report.Cover;
        var book = new WorkbookBuilder(new WorkbookProperties($"{ReportKind.Needs.Title()}, {cover.YearTitle}", cover.HubName, UkTime.DayOf(cover.DataAsAt)));
        book.AddSheet(new WorkbookSheet<(string Section, string Sentence)>(
            "In short", $"{NeedsBody.Subtitle(report)}, in sentences. The figures are on the sheets that follow.",
            [new("Section", line => line.Section, Width: 40), new("What the figures say", line => line.Sentence, Width: 110)],
            [.. report.Sections.SelectMany(section => section.Sentences, (section, sentence) => (section.Title, sentence))]));
        foreach (var (section, sheet) in report.Sections.SelectMany(section => section.Tables, (section, table) => (section, table)).GroupBy(of => of.table.Sheet).Select(sheet => (sheet.First().section, sheet.Select(of => of.table).ToList())))
            Add(book, report, section, sheet);
        book.AddDefinitions([.. report.Definitions.Select(definition => new Definition(definition.Figure, definition.Meaning))]);
        return book.ToBytes();
    }

    private static void Add(WorkbookBuilder book, NeedsReport report, NeedsSection section, IReadOnlyList<FigureTable> tables)
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
            $"{(isOne ? first.Caption : section.Title)}. {(isOne && first.Note is { } note ? $"{note} " : "")}Figures up to {report.Cover.UpTo.Full()}.",
            columns,
            [.. tables.SelectMany(table => table.Total is { } total ? table.Rows.Append(total) : table.Rows, (table, row) => new Line(table, row))])
        {
            Charts = isOne && first.Chart is { } chart && NeedsBody.ChartOf(first) is { } drawn
                ? [new(SheetChartKind.Bars, chart.Title, drawn.Description, first.Columns[0].Heading, [first.Columns[chart.Column].Heading])]
                : [],
        });
    }

    private static object? Value(FigureCell cell) => cell.Word is { } word ? word.Length == 0 ? null : word : cell.Number;

    private static ColumnKind KindOf(FigureCell cell, FigureKind kind) => (cell.Word, kind) switch
    {
        ({ }, _) => ColumnKind.Text,
        (_, FigureKind.Share) => ColumnKind.Percentage,
        (_, FigureKind.Mean or FigureKind.Change) => ColumnKind.Fraction,
        _ => ColumnKind.Number,
    };

    private sealed record Line(FigureTable Table, FigureRow Row);
}
