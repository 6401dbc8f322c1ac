using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Web.Features.Reports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Jobs.ShowReportSchedule;

/// <summary>How reports are produced: what comes when, how the last ones went, and what to do where one did not.</summary>
public sealed class ShowReportScheduleController(TaskContext context) : TaskController(context)
{
    private const int DaysAhead = 365;
    private const int HistoryDays = 365;
    private const int MostRuns = 50;

    [HttpGet("jobs/reports")]
    [Requires(Permission.SeeJobs)]
    public async Task<IActionResult> Get(CancellationToken cancellationToken)
    {
        var hub = await Db.Hubs.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var (meetings, leads) = (hub?.BoardMeetings.Select(meeting => meeting.On).ToList() ?? [], hub?.ReportLeads ?? ReportLeads.Usual);
        var calendar = await Db.Calendar(cancellationToken);
        IReadOnlyList<ScheduledReport> schedule = hub is null ? [] : [.. ReportSchedule.DueBy(Today, calendar, meetings, leads), .. ReportSchedule.Ahead(Today, DaysAhead, calendar, meetings, leads)];
        var keys = schedule.Select(due => due.Key).ToList();
        var known = await Db.Reports.AsNoTracking().Where(report => report.ScheduleKey != null && keys.Contains(report.ScheduleKey)).Select(report => new
        {
            report.ScheduleKey,
            report.State,
            Run = Db.JobRuns.Where(run => run.SubjectId == report.Id).OrderByDescending(run => run.RequestedAt).ThenByDescending(run => run.Id).FirstOrDefault(),
        }).ToDictionaryAsync(report => report.ScheduleKey!, cancellationToken);
        var since = Now.AddDays(-HistoryDays);
        var runs = await (
            from run in Db.JobRuns.AsNoTracking()
            join report in Db.Reports.IgnoreAutoIncludes() on run.SubjectId equals report.Id
            where run.RequestedAt >= since
            orderby run.RequestedAt descending, run.Id descending
            select new ReportRunRow(run, report.Kind, report.Term, run.Kind == PrintReport.JobKind)).Take(MostRuns).ToListAsync(cancellationToken);
        return Page(new ShowReportSchedulePage(
            [.. schedule.Select(due => new ScheduleRow(due, known.GetValueOrDefault(due.Key) is { } made ? ReportProgress.Of(made.State, made.Run) : null))],
            runs, leads, Viewer, Now));
    }
}
