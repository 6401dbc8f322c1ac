using MusicHub.Domain.Calendar;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Web.Design.Lists;

namespace MusicHub.Web.Features.Reports.ListReports;

/// <param name="Ahead">What the schedule will make in the coming months.</param>
public sealed record ListReportsPage(IReadOnlyList<ReportRow> Rows, Paging Paging, Viewer Viewer, IReadOnlyList<ScheduledReport> Ahead)
{
    public bool MayRequest => Viewer.May(Permission.RequestReports);
}

/// <param name="By">Null where the schedule asked.</param>
public sealed record ReportRow(
    Guid Id, ReportKind Kind, string? Region, TermKey Term, DateOnly? MeetingOn, DateTimeOffset RequestedAt, DateTimeOffset? DataAsAt, ReportState State, string? By, JobRun? Run)
{
    public string Title => Report.TitleOf(Kind, Term, Region);

    public ReportProgress Progress => ReportProgress.Of(State, Run);

    public string Occasion => ReportOccasion.Of(MeetingOn, By);
}
