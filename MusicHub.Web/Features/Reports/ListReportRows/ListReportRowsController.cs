using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Reports;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Reports.ListReportRows;

/// <summary>The rows behind a figure, as its report froze them: they count the same. What tells of single schools or pupils is for the hub's own people.</summary>
[Requires(Permission.SeeReports)]
public sealed class ListReportRowsController(TaskContext context) : TaskController(context)
{
    private const int PageSize = 50;

    [HttpGet("reports/{id:guid}/rows")]
    public async Task<IActionResult> Get(Guid id, string? of, string? region, string? phase, int? page, CancellationToken cancellationToken)
    {
        if (of is null || await Db.Reports.AsNoTracking().ReadableBy(Viewer).SingleOrDefaultAsync(report => report.Id == id, cancellationToken) is not { } report
            || await Db.ReportSnapshots.AsNoTracking().SingleOrDefaultAsync(snapshot => snapshot.ReportId == id, cancellationToken) is not { } snapshot
            || ReportBody.Rows(report.Kind, snapshot, new RowsBehind(of, Given(region), Given(phase))) is not { } rows
            || (rows.ForStaff && !ReportRowsAddress.IsForStaff(Viewer)))
            return NotFound();
        var paging = Paging.Of(page, PageSize, rows.Rows.Count);
        return Page(new ListReportRowsPage(report, rows, string.Join(", ", new[] { Given(region), Given(phase) }.OfType<string>()), [.. rows.Rows.Skip(paging.Skip).Take(PageSize)], paging, Viewer.May(Permission.SeeSchools)));
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

/// <param name="Where">Their region or phase; empty for all.</param>
/// <param name="MaySeeSchools">As they are now.</param>
public sealed record ListReportRowsPage(Report Report, KeptRows Kept, string Where, IReadOnlyList<KeptRow> Rows, Paging Paging, bool MaySeeSchools);
