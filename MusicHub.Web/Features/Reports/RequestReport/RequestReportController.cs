using Microsoft.AspNetCore.Mvc;
using MusicHub.Data.Calendar;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
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
        return Page(RequestReportPage.For(new RequestReportForm { Kind = ReportKinds.FromSlug(kind) ?? ReportKind.Board, Term = calendar.TermOf(Today).ToString(), Year = AcademicYear.StartYearOf(Today) }, calendar, Today));
    }

    [HttpPost("reports/new")]
    public async Task<IActionResult> Post([Bind(Prefix = "Form")] RequestReportForm form, CancellationToken cancellationToken)
    {
        var calendar = await Db.Calendar(cancellationToken);
        if (!IsFilledIn(form, Validator))
            return PageAgain(RequestReportPage.For(form, calendar, Today));
        var requested = Report.Request(form.Kind!.Value, form.TermKey!.Value, RequestId(), Viewer.PersonId, Now, calendar);
        if (IsRefused(requested.Refusal))
            return PageAgain(RequestReportPage.For(form, calendar, Today));
        var report = requested.Value!;
        Db.Reports.Add(report);
        Db.JobRuns.Add(new JobRun(BuildReport.JobKind, report.Id, Viewer.PersonId, Now));
        Record("Report asked for", report);
        var answer = await SaveAndGo($"~/reports/{report.Id}", "The report is asked for.");
        await waker.Wake();
        return answer;
    }

    /// <summary>The same post makes the same identity, so that the database holds at most one report of it.</summary>
    private Guid RequestId() => PostOnceFilter.KeyOf(HttpContext) is { } key ? new Guid(Convert.FromHexString(key).AsSpan(0, 16)) : Guid.NewGuid();
}
