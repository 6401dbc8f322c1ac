using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Reports.Needs;
using MusicHub.Domain.Reports.Words;
using MusicHub.Web.Features.Reports.Board;
using MusicHub.Web.Features.Reports.Figures;
using MusicHub.Web.Features.Reports.Needs;
using MusicHub.Web.Features.Reports.Wording;

namespace MusicHub.Web.Features.Reports;

/// <summary>What a report shows, whatever its kind: from its snapshot alone.</summary>
/// <param name="View">Shows the model, on a page and on paper.</param>
/// <param name="Subtitle">What it is for, or how far it goes.</param>
public sealed record ReportBody(string View, object Model, string HubName, string Subtitle, DateTimeOffset DataAsAt)
{
    /// <param name="rows">Where the rows behind its figures are; null on paper.</param>
    /// <param name="forStaff">Figures lead to the lists as they are now, too.</param>
    internal static ReportBody Of(BoardReport report, bool forPaper, ReportWords words, string? rows = null, bool forStaff = false) =>
        new("/Features/Reports/Board/BoardBody.cshtml", new BoardBody(report, forPaper, rows, forStaff) { Texts = words }, report.Cover.HubName, BoardBody.Subtitle(report), report.Cover.DataAsAt);

    /// <param name="rows">Where the rows behind its figures are; null for those who read the document alone.</param>
    internal static ReportBody Of(NeedsReport report, ReportWords words, string? rows) =>
        new("/Features/Reports/Needs/NeedsBody.cshtml", new NeedsBody(report, rows) { Texts = words }, report.Cover.HubName, NeedsBody.Subtitle(report), report.Cover.DataAsAt);

    /// <param name="rows">Where the rows behind its figures are; null on paper.</param>
    /// <param name="forStaff">Figures lead to the lists as they are now, too.</param>
    internal static ReportBody Of(FigureReport report, ReportWords words, string? rows, bool forStaff) =>
        new(FigureBody.View, new FigureBody(report, words, rows, forStaff), report.Cover.HubName, report.Cover.Subtitle, report.Cover.DataAsAt);

    /// <param name="editAddress">Where the words of its sections are edited; null where nobody may.</param>
    internal static ReportBody Read(ReportKind kind, ReportSnapshot snapshot, string? rows, bool forStaff, IReadOnlyList<SectionEdit> edits, string? editAddress)
    {
        if (kind == ReportKind.Needs)
        {
            var needs = NeedsReport.FromJson(snapshot.Format, snapshot.Json);
            return Of(needs, new ReportWords(needs.Drafted(), edits, editAddress), rows);
        }

        if (kind.IsOfFigures())
        {
            var figures = FigureReport.FromJson(snapshot.Format, snapshot.Json);
            return Of(figures, new ReportWords(figures.Drafted(), edits, editAddress), rows, forStaff);
        }

        var board = BoardReport.FromJson(snapshot.Format, snapshot.Json);
        return Of(board, forPaper: false, new ReportWords(board.Drafted(), edits, editAddress), rows, forStaff);
    }

    /// <summary>What the program says in its sections.</summary>
    internal static IReadOnlyList<DraftedSection> Drafted(ReportKind kind, ReportSnapshot snapshot) => kind switch
    {
        ReportKind.Needs => NeedsReport.FromJson(snapshot.Format, snapshot.Json).Drafted(),
        _ when kind.IsOfFigures() => FigureReport.FromJson(snapshot.Format, snapshot.Json).Drafted(),
        _ => BoardReport.FromJson(snapshot.Format, snapshot.Json).Drafted(),
    };

    /// <summary>The rows behind a figure of it; null where no figure counts such.</summary>
    internal static KeptRows? Rows(ReportKind kind, ReportSnapshot snapshot, RowsBehind behind) => kind switch
    {
        ReportKind.Needs => NeedsReport.FromJson(snapshot.Format, snapshot.Json).Behind(behind),
        _ when kind.IsOfFigures() => FigureReport.FromJson(snapshot.Format, snapshot.Json).Behind(behind),
        _ => BoardRows.Of(BoardReport.FromJson(snapshot.Format, snapshot.Json), behind),
    };

    internal static ReportBody ForPaper(ReportPaper paper)
    {
        if (paper.Kind == ReportKind.Needs)
        {
            var needs = NeedsReport.FromJson(paper.Format, paper.Json);
            return Of(needs, new ReportWords(needs.Drafted(), paper.Edits), rows: null);
        }

        if (paper.Kind.IsOfFigures())
        {
            var figures = FigureReport.FromJson(paper.Format, paper.Json);
            return Of(figures, new ReportWords(figures.Drafted(), paper.Edits), rows: null, forStaff: false);
        }

        var board = BoardReport.FromJson(paper.Format, paper.Json);
        return Of(board, forPaper: true, new ReportWords(board.Drafted(), paper.Edits));
    }
}
