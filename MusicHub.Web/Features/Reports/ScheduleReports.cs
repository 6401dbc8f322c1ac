using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Calendar;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.Reports;
using MusicHub.Web.Jobs;

namespace MusicHub.Web.Features.Reports;

/// <summary>Asks for the reports that the calendar and the board's meetings call for. Their keys are unique in the database: two servers, or a server that was off, ask for each once.</summary>
public sealed class ScheduleReports(MusicHubDbContext db, TimeProvider clock) : IJobSchedule
{
    public async Task<int> RequestWhatIsDue(CancellationToken cancellationToken)
    {
        if (await db.Hubs.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } hub)
            return 0;
        var due = ReportSchedule.DueBy(clock.Today(), await db.Calendar(cancellationToken), hub.BoardMeetings.Select(meeting => meeting.On), hub.ReportLeads);
        var keys = due.Select(report => report.Key).ToList();
        var known = await db.Reports.Where(report => report.ScheduleKey != null && keys.Contains(report.ScheduleKey))
            .Select(report => report.ScheduleKey!).ToListAsync(cancellationToken);
        var asked = 0;
        foreach (var missing in due.ExceptBy(known, report => report.Key))
        {
            if (await Request(missing, cancellationToken))
                asked++;
        }

        return asked;
    }

    private async Task<bool> Request(ScheduledReport due, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var report = Report.Schedule(due, now);
        db.ChangeTracker.Clear();
        db.Reports.Add(report);
        db.JobRuns.Add(new JobRun(BuildReport.JobKind, report.Id, null, now));
        db.Open(new Change("Report scheduled", now, null, report));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another server asked at the same moment; anything else is a fault.
            if (!await db.Reports.AnyAsync(known => known.ScheduleKey == due.Key, cancellationToken))
                throw;
            return false;
        }
    }
}
