using MusicHub.Data;
using MusicHub.Data.Reports;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Figures;

namespace MusicHub.Web.Features.Reports;

/// <summary>Counts a report's figures again, over the same days, from the records as they are now: a report never changes, so its reader is told what has.</summary>
public static class ReportRecount
{
    /// <returns>Null where the report is of a kind or an age whose figures cannot be counted again.</returns>
    public static async Task<IReadOnlyList<ChangedFigure>?> Of(Report report, ReportSnapshot snapshot, MusicHubDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (report.Kind != ReportKind.Board || BoardReport.FromJson(snapshot.Format, snapshot.Json) is not { Figures: { } then } board)
            return null;
        var input = await db.BoardInput(report.Term, board.Cover.UpTo, board.Cover.MeetingOn, now, cancellationToken);
        // Scenarios are simulated at length, and no figure counts them.
        return ChangedFigure.Between(then, BoardFigures.Of(input with { Scenarios = [] }).Figures!);
    }
}
