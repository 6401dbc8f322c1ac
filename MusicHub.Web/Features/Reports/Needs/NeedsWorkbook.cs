using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.Needs;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Reports.Figures;

namespace MusicHub.Web.Features.Reports.Needs;

/// <summary>A needs analysis as a workbook: the tables of its page, each on a sheet, and no rows, which are not given out.</summary>
internal static class NeedsWorkbook
{
    /// <param name="mark">Stands on each sheet; null for what is published.</param>
    public static byte[] Make(NeedsReport report, string? mark = null)
    {
        var cover = report.Cover;
        var book = new WorkbookBuilder(new WorkbookProperties($"{ReportKind.Needs.Title()}, {cover.YearTitle}", cover.HubName, UkTime.DayOf(cover.DataAsAt), mark));
        book.AddSheet(new WorkbookSheet<(string Section, string Sentence)>(
            "In short", $"{NeedsBody.Subtitle(report)}, in sentences. The figures are on the sheets that follow.",
            [new("Section", line => line.Section, Width: 40), new("What the figures say", line => line.Sentence, Width: 110)],
            [.. report.Sections.SelectMany(section => section.Sentences, (section, sentence) => (section.Title, sentence))]));
        foreach (var (section, sheet) in report.Sections.SelectMany(section => section.Tables, (section, table) => (section, table)).GroupBy(of => of.table.Sheet).Select(sheet => (sheet.First().section, sheet.Select(of => of.table).ToList())))
            FigureSheet.Add(book, section.Title, sheet, report.Cover.UpTo);
        book.AddDefinitions([.. report.Definitions.Select(definition => new Definition(definition.Figure, definition.Meaning))]);
        return book.ToBytes();
    }
}
