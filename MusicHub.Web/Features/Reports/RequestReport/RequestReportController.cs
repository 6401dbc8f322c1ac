using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Calendar;
using MusicHub.Data.Reports;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Reports.RequestReport;

[Requires(Permission.RequestReports)]
public sealed class RequestReportController(TaskContext context, JobWaker waker) : TaskController(context)
{
    private static readonly RequestReportValidator Validator = new();

    [HttpGet("reports/new")]
    public async Task<IActionResult> Get(string? kind, CancellationToken cancellationToken)
    {
        var calendar = await Db.Calendar(cancellationToken);
        return Page(await Shown(new RequestReportForm { Kind = ReportKinds.FromSlug(kind) ?? ReportKind.Board, Term = calendar.TermOf(Today).ToString(), Year = AcademicYear.StartYearOf(Today) }, calendar, cancellationToken));
    }

    [HttpPost("reports/new")]
    public async Task<IActionResult> Post([Bind(Prefix = "Form")] RequestReportForm form, CancellationToken cancellationToken)
    {
        var calendar = await Db.Calendar(cancellationToken);
        form.ThisTerm = calendar.TermOf(Today);
        if (!IsFilledIn(form, Validator))
            return PageAgain(await Shown(form, calendar, cancellationToken));
        var region = form.Kind!.Value.IsOfRegion() ? (await Regions(cancellationToken)).FirstOrDefault(region => region.Id == form.Region) : null;
        if (!Viewer.Kinds().Contains(form.Kind.Value))
            return NotFound();
        var requested = Report.Request(form.Kind.Value, form.TermKey!.Value, RequestId(), Viewer.PersonId, Now, calendar, region);
        if (IsRefused(requested.Refusal))
            return PageAgain(await Shown(form, calendar, cancellationToken));
        var report = requested.Value!;
        if (await Db.UnderWayLike(report).FirstOrDefaultAsync(cancellationToken) is { } same)
            return await SaveAndGo($"~/reports/{same.Id}", "This report is being made already.");
        Db.Reports.Add(report);
        Db.JobRuns.Add(new JobRun(BuildReport.JobKind, report.Id, Viewer.PersonId, Now));
        Record("Report asked for", report);
        var answer = await SaveAndGo($"~/reports/{report.Id}", "The report is asked for.");
        await waker.Wake();
        return answer;
    }

    private async Task<RequestReportPage> Shown(RequestReportForm form, SchoolCalendar calendar, CancellationToken cancellationToken) =>
        RequestReportPage.For(form, calendar, Today, await Regions(cancellationToken), Viewer.Kinds());

    private async Task<IReadOnlyList<Region>> Regions(CancellationToken cancellationToken)
    {
        var all = await Db.Regions.AsNoTracking().OrderBy(region => region.Name).ToListAsync(cancellationToken);
        return Viewer.SeesReportsOfEveryRegion() ? all : [.. all.Where(region => Viewer.RegionIds.Contains(region.Id))];
    }

    /// <summary>The same post makes the same identity, so that the database holds at most one report of it.</summary>
    private Guid RequestId() => PostOnceFilter.KeyOf(HttpContext) is { } key ? new Guid(Convert.FromHexString(key).AsSpan(0, 16)) : Guid.NewGuid();
}
