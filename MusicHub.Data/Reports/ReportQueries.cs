using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;

namespace MusicHub.Data.Reports;

public static class ReportQueries
{
    /// <summary>
    /// Staff who work with reports see all but what is not theirs: finance reports are for those who see scenarios, a regional report for its
    /// region's manager and for those who work for all regions. Board members see that those for the board exist that are published, or were.
    /// </summary>
    public static IQueryable<Report> VisibleTo(this IQueryable<Report> reports, Viewer viewer)
    {
        if (!viewer.May(Permission.SeeReports))
            return reports.Where(_ => false);
        if (!viewer.MayAsStaff(Permission.SeeReports))
            return reports.Where(report => ReportKinds.ForBoard.Contains(report.Kind) && (report.State == ReportState.Published || report.State == ReportState.Withdrawn));
        if (!viewer.May(Permission.SeeScenarios))
            reports = reports.Where(report => report.Kind != ReportKind.Finance);
        var regions = viewer.RegionIds.ToList();
        return viewer.SeesReportsOfEveryRegion() ? reports : reports.Where(report => report.RegionId == null || regions.Contains(report.RegionId.Value));
    }

    /// <summary>The kinds that the viewer works with.</summary>
    public static IReadOnlyList<ReportKind> Kinds(this Viewer viewer) => [.. ReportKinds.All.Where(kind => kind != ReportKind.Finance || viewer.May(Permission.SeeScenarios))];

    /// <summary>A regional manager has those of the regions that are theirs.</summary>
    public static bool SeesReportsOfEveryRegion(this Viewer viewer) => viewer.Roles.Any(role => role is not (Role.RegionalManager or Role.BoardMember) && RolePermissions.Of(role).Contains(Permission.SeeReports));

    /// <summary>Whose figures and files they may read: board members those that are published.</summary>
    public static IQueryable<Report> ReadableBy(this IQueryable<Report> reports, Viewer viewer) =>
        viewer.MayAsStaff(Permission.SeeReports) ? reports.VisibleTo(viewer) : reports.VisibleTo(viewer).Where(report => report.State == ReportState.Published);

    /// <summary>Those that would say the same and are being made, as somebody else has asked for them a moment before.</summary>
    public static IQueryable<Report> UnderWayLike(this MusicHubDbContext db, Report report) => db.Reports
        .Where(known => known.State == ReportState.Building && known.Kind == report.Kind && known.Term == report.Term && known.RegionId == report.RegionId && known.MeetingOn == null)
        .Where(known => db.JobRuns.Any(run => run.SubjectId == known.Id && (run.State == JobState.Queued || run.State == JobState.Running)));

    /// <summary>What was done with a report, the latest first; who took its files stands in the hub's history.</summary>
    public static IQueryable<ReportStep> ReportSteps(this MusicHubDbContext db, Guid reportId) =>
        from change in db.Changes
        where change.SubjectId == reportId && change.Kind != "Report downloaded"
        join found in db.People on change.ById equals (Guid?)found.Id into people
        from person in people.DefaultIfEmpty()
        orderby change.At descending, change.Id descending
        select new ReportStep(change.Kind, change.At, person!.Name, change.Reason);

    /// <summary>Reports on their way to the board that wait for the viewer. A draft that somebody asked for waits for nobody: it may be for themselves.</summary>
    public static IQueryable<Report> WaitingFor(this IQueryable<Report> reports, Viewer viewer, DateOnly today)
    {
        var (checks, approves, publishes) = (viewer.May(Permission.CheckReports), viewer.May(Permission.ApproveReports), viewer.May(Permission.PublishReports));
        return reports.VisibleTo(viewer)
            .Where(report => (checks && report.State == ReportState.Draft && (report.ScheduleKey != null || report.PredecessorId != null) && (report.MeetingOn == null || report.MeetingOn >= today))
                || (approves && report.State == ReportState.Checked)
                || (publishes && report.State == ReportState.Approved))
            .OrderBy(report => report.RequestedAt).ThenBy(report => report.Id);
    }
}

/// <param name="What">As the history has it: "Report checked".</param>
/// <param name="By">Null where the program did it.</param>
public sealed record ReportStep(string What, DateTimeOffset At, string? By, string? Reason);
