using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Reports;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Reports.Needs;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Reports.ListReportSchools;

/// <summary>The schools behind a figure of a needs analysis, as it froze them. For the hub's own people: they tell what single schools said.</summary>
[Requires(Permission.SeeReports)]
public sealed class ListReportSchoolsController(TaskContext context) : TaskController(context)
{
    private const int PageSize = 50;

    [HttpGet("reports/{id:guid}/schools")]
    public async Task<IActionResult> Get(Guid id, string? of, string? region, string? phase, int? page, CancellationToken cancellationToken)
    {
        if (!Viewer.MayAsStaff(Permission.SeeReports) || !Viewer.May(Permission.SeeVisits)
            || await Db.Reports.AsNoTracking().ReadableBy(Viewer).SingleOrDefaultAsync(report => report.Id == id && report.Kind == ReportKind.Needs, cancellationToken) is not { } report
            || await Db.ReportSnapshots.AsNoTracking().SingleOrDefaultAsync(snapshot => snapshot.ReportId == id, cancellationToken) is not { } snapshot)
            return NotFound();
        var needs = NeedsReport.FromJson(snapshot.Format, snapshot.Json);
        if (of is null || !needs.Marks.TryGetValue(of, out var what))
            return NotFound();
        var schools = needs.Behind(new RowsBehind(of, Given(region), Given(phase))).ToList();
        var paging = Paging.Of(page, PageSize, schools.Count);
        return Page(new ListReportSchoolsPage(report, what, string.Join(", ", new[] { Given(region), Given(phase) }.OfType<string>()), needs.Cover, paging, [.. schools.Skip(paging.Skip).Take(PageSize)]));
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

/// <param name="What">What the schools have in common.</param>
/// <param name="Where">Their region or phase; empty for all.</param>
public sealed record ListReportSchoolsPage(Report Report, string What, string Where, NeedsCover Cover, Paging Paging, IReadOnlyList<NeedsSchool> Schools);
