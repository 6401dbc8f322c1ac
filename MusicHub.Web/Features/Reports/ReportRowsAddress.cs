using MusicHub.Domain.People;
using MusicHub.Domain.Reports;

namespace MusicHub.Web.Features.Reports;

/// <summary>Where the rows behind a report's figures are.</summary>
public static class ReportRowsAddress
{
    /// <returns>Null for those who read the document alone: a needs analysis keeps what single schools said.</returns>
    public static string? Of(Report report, Viewer viewer) => report.Kind == ReportKind.Needs && !IsForStaff(viewer) ? null : $"/reports/{report.Id}/rows";

    public static bool IsForStaff(Viewer viewer) => viewer.MayAsStaff(Permission.SeeReports) && viewer.May(Permission.SeeVisits);
}
