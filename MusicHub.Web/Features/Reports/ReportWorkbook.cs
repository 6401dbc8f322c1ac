using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Reports.Needs;
using MusicHub.Web.Features.Reports.Board;
using MusicHub.Web.Features.Reports.Figures;
using MusicHub.Web.Features.Reports.Needs;

namespace MusicHub.Web.Features.Reports;

internal static class ReportWorkbook
{
    public static byte[] Make(ReportPaper paper) => paper.Kind switch
    {
        ReportKind.Needs => NeedsWorkbook.Make(NeedsReport.FromJson(paper.Format, paper.Json), paper),
        var kind when kind.IsOfFigures() => FigureWorkbook.Make(FigureReport.FromJson(paper.Format, paper.Json), paper),
        _ => BoardWorkbook.Make(BoardReport.FromJson(paper.Format, paper.Json), paper),
    };
}
