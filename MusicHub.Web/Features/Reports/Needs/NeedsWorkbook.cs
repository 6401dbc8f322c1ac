using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.Needs;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Reports.Figures;
using MusicHub.Web.Features.Reports.Wording;

namespace MusicHub.Web.Features.Reports.Needs;

/// <summary>A needs analysis as a workbook: the tables of its page, each on a sheet, and no rows, which are not given out.</summary>
internal static class NeedsWorkbook
{
    public static byte[] Make(NeedsReport report, ReportPaper paper)
    {
        var cover = report.Cover;
        var book = new WorkbookBuilder(new WorkbookProperties($"{ReportKind.Needs.Title()}, {cover.YearTitle}", cover.HubName, UkTime.DayOf(cover.DataAsAt), paper.Mark));
        WordsSheet.Add(book, new ReportWords(report.Drafted(), paper.Edits));
        foreach (var (section, sheet) in report.Sections.SelectMany(section => section.Tables, (section, table) => (section, table)).GroupBy(of => of.table.Sheet).Select(sheet => (sheet.First().section, sheet.Select(of => of.table).ToList())))
            FigureSheet.Add(book, section.Title, sheet, report.Cover.UpTo);
        book.AddDefinitions([.. report.Definitions.Select(definition => new Definition(definition.Figure, definition.Meaning))]);
        return book.ToBytes();
    }
}
