using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Calendar;
using MusicHub.Data.Reports;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Reports.ListReports;

public sealed class ListReportsController(TaskContext context) : TaskController(context)
{
    private const int PageSize = 25;
    private const int DaysAhead = 150;

    [HttpGet("reports")]
    [Requires(Permission.SeeReports)]
    public async Task<IActionResult> Get(int? page, CancellationToken cancellationToken)
    {
        var reports = Db.Reports.AsNoTracking().VisibleTo(Viewer);
        var paging = Paging.Of(page, PageSize, await reports.CountAsync(cancellationToken));
        var rows = await reports
            .OrderByDescending(report => report.RequestedAt).ThenByDescending(report => report.Id)
            .Skip(paging.Skip).Take(PageSize)
            .Select(report => new ReportRow(
                report.Id, report.Kind, report.RegionName, report.Term, report.MeetingOn, report.RequestedAt, report.DataAsAt, report.State,
                Db.People.Where(person => person.Id == report.RequestedById).Select(person => person.Name).FirstOrDefault(),
                Db.JobRuns.Where(run => run.SubjectId == report.Id).OrderByDescending(run => run.RequestedAt).ThenByDescending(run => run.Id).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        return Page(new ListReportsPage(rows, paging, Viewer, await Ahead(cancellationToken)));
    }

    /// <summary>What the schedule will make next, for those who wait for it.</summary>
    private async Task<IReadOnlyList<ScheduledReport>> Ahead(CancellationToken cancellationToken) =>
        Viewer.May(Permission.RequestReports) && await Db.Hubs.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } hub
            ? ReportSchedule.Ahead(Today, DaysAhead, await Db.Calendar(cancellationToken), hub.BoardMeetings.Select(meeting => meeting.On), hub.ReportLeads)
            : [];
}
