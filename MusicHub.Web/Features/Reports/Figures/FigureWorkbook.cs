using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Reports.Wording;

namespace MusicHub.Web.Features.Reports.Figures;

/// <summary>A report of figures as a workbook: its own tables first, then what its page shows, each on a sheet.</summary>
internal static class FigureWorkbook
{
    public static byte[] Make(FigureReport report, ReportPaper paper)
    {
        var cover = report.Cover;
        var book = new WorkbookBuilder(new WorkbookProperties(paper.Title, cover.HubName, UkTime.DayOf(cover.DataAsAt), paper.Mark));
        foreach (var sheet in report.Sheets)
            FigureSheet.Add(book, sheet);
        FigureSheet.Add(book, report.Figures, cover.UpTo);
        WordsSheet.Add(book, new ReportWords(report.Drafted(), paper.Edits));
        foreach (var table in report.Sections.SelectMany(section => section.Tables))
            FigureSheet.Add(book, table.Caption, [table], cover.UpTo);
        if (report.Sheets.Count == 0)
        {
            foreach (var kept in report.Kept.Values.Where(kept => !kept.ForStaff && kept.Rows.Count > 0))
                FigureSheet.Add(book, kept);
        }

        book.AddDefinitions([.. report.Definitions.Select(definition => new Definition(definition.Figure, definition.Meaning))]);
        return book.ToBytes();
    }
}
