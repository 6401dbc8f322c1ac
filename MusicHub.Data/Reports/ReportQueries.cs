using MusicHub.Domain.People;
using MusicHub.Domain.Reports;

namespace MusicHub.Data.Reports;

public static class ReportQueries
{
    /// <summary>Staff who work with reports see all of them; board members see that those exist that are published, or were.</summary>
    public static IQueryable<Report> VisibleTo(this IQueryable<Report> reports, Viewer viewer) =>
        !viewer.May(Permission.SeeReports) ? reports.Where(_ => false)
        : viewer.MayAsStaff(Permission.SeeReports) ? reports
        : reports.Where(report => report.State == ReportState.Published || report.State == ReportState.Withdrawn);

    /// <summary>Whose figures and files they may read: board members those that are published.</summary>
    public static IQueryable<Report> ReadableBy(this IQueryable<Report> reports, Viewer viewer) =>
        viewer.MayAsStaff(Permission.SeeReports) ? reports.VisibleTo(viewer) : reports.VisibleTo(viewer).Where(report => report.State == ReportState.Published);
}
