using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Reports.Needs;
using MusicHub.Web.Features.Reports.Board;
using MusicHub.Web.Features.Reports.Needs;

namespace MusicHub.Web.Features.Reports;

/// <summary>What a report shows, whatever its kind: from its snapshot alone.</summary>
/// <param name="View">Shows the model, on a page and on paper.</param>
/// <param name="Subtitle">What it is for, or how far it goes.</param>
public sealed record ReportBody(string View, object Model, string HubName, string Subtitle, DateTimeOffset DataAsAt)
{
    /// <param name="rows">Where the rows behind its figures are; null on paper.</param>
    /// <param name="forStaff">Figures lead to the lists as they are now, too.</param>
    internal static ReportBody Of(BoardReport report, bool forPaper, string? rows = null, bool forStaff = false) =>
        new("/Features/Reports/Board/BoardBody.cshtml", new BoardBody(report, forPaper, rows, forStaff), report.Cover.HubName, BoardBody.Subtitle(report), report.Cover.DataAsAt);

    /// <param name="rows">Where the rows behind its figures are; null for those who read the document alone.</param>
    internal static ReportBody Of(NeedsReport report, string? rows) =>
        new("/Features/Reports/Needs/NeedsBody.cshtml", new NeedsBody(report, rows), report.Cover.HubName, NeedsBody.Subtitle(report), report.Cover.DataAsAt);

    internal static ReportBody Read(ReportKind kind, ReportSnapshot snapshot, string? rows, bool forStaff) => kind switch
    {
        ReportKind.Needs => Of(NeedsReport.FromJson(snapshot.Format, snapshot.Json), rows),
        _ => Of(BoardReport.FromJson(snapshot.Format, snapshot.Json), forPaper: false, rows, forStaff),
    };

    /// <summary>The rows behind a figure of it; null where no figure counts such.</summary>
    internal static KeptRows? Rows(ReportKind kind, ReportSnapshot snapshot, RowsBehind behind) => kind switch
    {
        ReportKind.Needs => NeedsReport.FromJson(snapshot.Format, snapshot.Json).Behind(behind),
        _ => BoardRows.Of(BoardReport.FromJson(snapshot.Format, snapshot.Json), behind),
    };

    internal static ReportBody ForPaper(ReportPaper paper) => paper.Kind switch
    {
        ReportKind.Needs => Of(NeedsReport.FromJson(paper.Format, paper.Json), rows: null),
        _ => Of(BoardReport.FromJson(paper.Format, paper.Json), forPaper: true),
    };
}
