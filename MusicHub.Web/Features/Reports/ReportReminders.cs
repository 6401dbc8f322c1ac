using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Calendar;
using MusicHub.Data.Home;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;

namespace MusicHub.Web.Features.Reports;

/// <summary>Reminds those who have to act before a board meeting's dates: who records is told of the last day that counts, who checks, approves or publishes of what waits for them.</summary>
public sealed class ReportReminders(MusicHubDbContext db)
{
    /// <summary>How many days before the last day that counts people are told of it.</summary>
    public const int DaysAhead = 14;

    /// <summary>Board reports whose last day that counts is near.</summary>
    public async Task<IReadOnlyList<ScheduledReport>> CutOffs(Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        if (!viewer.May(Permission.RecordVisits) || await Leads(cancellationToken) is not { } hub)
            return [];
        var last = today.AddDays(DaysAhead);
        List<DateOnly> near = [.. hub.Meetings.Where(meeting => ReportDates.For(meeting, hub.Leads) is var dates && dates.CutOff >= today && dates.CutOff <= last)];
        return near.Count == 0 ? [] : [.. ReportSchedule.Ahead(today, DaysAhead + 1, await db.Calendar(cancellationToken), near, hub.Leads).Where(report => report.Dates is not null)];
    }

    /// <summary>What waits for the viewer, with the day by which it is due; null where it is for no meeting.</summary>
    public async Task<IReadOnlyList<(HomeReport Report, DateOnly? DueOn)>> ToMoveOn(Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        if (!viewer.May(Permission.PublishReports))
            return [];
        var waiting = await db.HomeReportsToMoveOn(viewer, today).Take(HomeQueries.Most).ToListAsync(cancellationToken);
        var hub = waiting.Any(report => report.MeetingOn is not null) ? await Leads(cancellationToken) : null;
        return [.. waiting.Select(report => (report, hub is null || report.MeetingOn is not { } meeting ? null : ReportDates.For(meeting, hub.Value.Leads).DueIn(report.State)))];
    }

    private async Task<(ReportLeads Leads, IReadOnlyList<DateOnly> Meetings)?> Leads(CancellationToken cancellationToken) =>
        await db.Hubs.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } hub ? (hub.ReportLeads, [.. hub.BoardMeetings.Select(meeting => meeting.On)]) : null;
}
