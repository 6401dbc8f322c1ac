using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Calendar;
using MusicHub.Data.Demo;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Web.Jobs;

namespace MusicHub.Web.Features.Reports;

/// <summary>
/// What a demonstration's board would have been told by now: the last reports that the calendar called for and what the year before told of
/// schools' needs, published, one of them withdrawn and corrected; and others on their way to the board. Made in the background, so that nobody
/// waits for them at the start.
/// </summary>
public sealed class DemoReports(MusicHubDbContext db, TimeProvider clock) : IJobSchedule
{
    private static readonly ReportState[] Scheduled = [ReportState.Withdrawn, ReportState.Published, ReportState.Approved];

    public async Task<int> RequestWhatIsDue(CancellationToken cancellationToken)
    {
        if (!await DemoHub.Exists(db, cancellationToken) || await db.Reports.AnyAsync(report => report.ScheduleKey != null, cancellationToken))
            return 0;
        var now = clock.GetUtcNow();
        var calendar = await db.Calendar(cancellationToken);
        var runs = 0;
        foreach (var (due, until) in (await Due(calendar, cancellationToken)).Zip(Scheduled).Reverse())
        {
            // The newest is listed first, and made first.
            var report = Report.Schedule(due, now.AddSeconds(-2 * ++runs));
            await Save(report, new JobRun(WalkDemoReport.KindOf(until), report.Id, null, now.AddSeconds(runs - 60)), "Report scheduled", cancellationToken);
        }

        var head = (await db.People.AsNoTracking().OrderBy(person => person.Name).ToListAsync(cancellationToken)).First(person => person.Roles.Contains(Role.HeadOfParticipation));
        var term = calendar.TermOf(UkTime.DayOf(now));
        var soFar = Report.Request(ReportKind.Board, term, Guid.CreateVersion7(), head.Id, now, calendar);
        if (soFar.IsRefused)
            return runs;
        await Save(soFar.Value, new JobRun(BuildReport.JobKind, soFar.Value.Id, head.Id, now), "Report asked for", cancellationToken);
        foreach (var (year, until) in new[] { (term.StartYear, ReportState.Checked), (term.StartYear - 1, ReportState.Published) })
        {
            runs++;
            var needs = Report.Request(ReportKind.Needs, term with { StartYear = year }, Guid.CreateVersion7(), head.Id, now.AddMinutes(-runs), calendar).OrThrow();
            await Save(needs, new JobRun(WalkDemoReport.KindOf(until), needs.Id, head.Id, now), "Report asked for", cancellationToken);
        }

        return runs + 1;
    }

    private async Task Save(Report report, JobRun run, string what, CancellationToken cancellationToken)
    {
        db.Reports.Add(report);
        db.JobRuns.Add(run);
        db.Open(new Change(what, report.RequestedAt, report.RequestedById, report));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The oldest first; further back than the schedule itself would catch up.</summary>
    private async Task<IEnumerable<ScheduledReport>> Due(SchoolCalendar calendar, CancellationToken cancellationToken)
    {
        var hub = await db.Hubs.AsNoTracking().SingleAsync(cancellationToken);
        var today = clock.Today();
        List<DateOnly> meetings = [.. hub.BoardMeetings.Select(meeting => meeting.On)];
        return new[] { today.AddDays(-ReportSchedule.CatchUpDays - 1), today }
            .SelectMany(day => ReportSchedule.DueBy(day, calendar, meetings, hub.ReportLeads))
            .Where(due => due.Kind == ReportKind.Board).TakeLast(Scheduled.Length);
    }
}
