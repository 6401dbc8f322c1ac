using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Reports;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Web.Features.Reports.Wording;

namespace MusicHub.Web.Features.Reports.ShowReport;

/// <param name="Run">Of the last job that makes it, or its files.</param>
/// <param name="Body">From the snapshot; null while there is none, and for those who may not read it.</param>
/// <param name="Files">Of its present edition; none while they are made.</param>
/// <param name="Steps">What was done with it, for the hub's staff.</param>
public sealed record ShowReportPage(
    Report Report, JobRun? Run, ReportBody? Body, IReadOnlyList<ReportFileRow> Files, IReadOnlyList<ReportStep> Steps, ReportPeople By, RelatedReports Related, Viewer Viewer)
{
    public const string View = "/Features/Reports/ShowReport/ShowReport.cshtml";

    /// <summary>Figures that have changed in the records since; null where nobody counted them again.</summary>
    public IReadOnlyList<ChangedFigure>? Changed { get; private init; }

    public ReportProgress Progress => ReportProgress.Of(Report.State, Run);

    public bool MayRequest => Viewer.May(Permission.RequestReports);

    public bool MayCheck => Viewer.May(Permission.CheckReports) && Report.State == ReportState.Draft && ReportKinds.ForBoard.Contains(Report.Kind);

    public bool MayApprove => Viewer.May(Permission.ApproveReports) && Report.State == ReportState.Checked;

    public bool MaySendBack => MayPublish && Report.State is ReportState.Checked or ReportState.Approved;

    public bool MayPublish => Viewer.May(Permission.PublishReports);

    public bool MayCorrect => Viewer.May(Permission.CheckReports) && Report.State is ReportState.Published or ReportState.Withdrawn && Report.SuccessorId is null;

    /// <summary>Who acts next; null where nobody has to.</summary>
    public string? Waits => Report.State switch
    {
        ReportState.Draft when !ReportKinds.ForBoard.Contains(Report.Kind) => "It is the hub’s own, and not for the board.",
        ReportState.Draft => "It waits for the Head to check it.",
        ReportState.Checked => "It is checked, and waits for an approver.",
        ReportState.Approved => "It is approved, and waits to be published.",
        _ => null,
    };

    internal static bool MayEdit(Report report, Viewer viewer) => report.IsOnItsWay && viewer.May(Permission.CheckReports);

    /// <returns>Null where there is no such report, or not for this viewer.</returns>
    public static async Task<ShowReportPage?> Of(Guid id, MusicHubDbContext db, Viewer viewer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var visible = db.Reports.VisibleTo(viewer);
        var found = await db.Reports.AsNoTracking().VisibleTo(viewer).Where(report => report.Id == id).Select(report => new
        {
            Report = report,
            Run = db.JobRuns.Where(run => run.SubjectId == report.Id).OrderByDescending(run => run.RequestedAt).ThenByDescending(run => run.Id).FirstOrDefault(),
            RequestedBy = db.People.Where(person => person.Id == report.RequestedById).Select(person => person.Name).FirstOrDefault(),
            PublishedBy = db.People.Where(person => person.Id == report.PublishedById).Select(person => person.Name).FirstOrDefault(),
            WithdrawnBy = db.People.Where(person => person.Id == report.WithdrawnById).Select(person => person.Name).FirstOrDefault(),
            Predecessor = visible.Where(other => other.Id == report.PredecessorId).Select(other => new RelatedReport(other.Id, other.State, other.PublishedAt)).FirstOrDefault(),
            Successor = visible.Where(other => other.Id == report.SuccessorId).Select(other => new RelatedReport(other.Id, other.State, other.PublishedAt)).FirstOrDefault(),
            IsReadable = db.Reports.ReadableBy(viewer).Any(readable => readable.Id == report.Id),
        }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        ReportBody? body = null;
        IReadOnlyList<ReportFileRow> files = [];
        IReadOnlyList<ChangedFigure>? changed = null;
        if (found.IsReadable && found.Report.State != ReportState.Building)
        {
            var snapshot = await db.ReportSnapshots.AsNoTracking().SingleAsync(snapshot => snapshot.ReportId == id, cancellationToken);
            body = ReportBody.Read(found.Report.Kind, snapshot, ReportRowsAddress.Of(found.Report, viewer), ReportRowsAddress.IsForStaff(viewer), await SectionEdit.Of(found.Report, db, cancellationToken), MayEdit(found.Report, viewer) ? $"/reports/{id}/words" : null);
            if (ReportRowsAddress.IsForStaff(viewer))
                changed = await ReportRecount.Of(found.Report, snapshot, db, now, cancellationToken);
            files = await db.ReportFiles.Where(file => file.ReportId == id && file.Edition == found.Report.Edition).OrderBy(file => file.Kind)
                .Select(file => new ReportFileRow(file.Id, file.Kind, file.Size)).ToListAsync(cancellationToken);
        }

        return new ShowReportPage(
            found.Report, found.Run, body, files, viewer.IsStaff ? await db.ReportSteps(id).ToListAsync(cancellationToken) : [],
            new ReportPeople(found.RequestedBy, found.PublishedBy, found.WithdrawnBy), new RelatedReports(found.Predecessor, found.Successor), viewer)
        {
            Changed = changed,
        };
    }
}

/// <param name="Requested">Null where the schedule asked.</param>
public sealed record ReportPeople(string? Requested, string? Published, string? Withdrawn);

/// <summary>The report that one corrects and the one that corrects it, as far as the viewer sees them.</summary>
public sealed record RelatedReports(RelatedReport? Predecessor, RelatedReport? Successor);

public sealed record RelatedReport(Guid Id, ReportState State, DateTimeOffset? PublishedAt);

/// <param name="Size">In bytes.</param>
public sealed record ReportFileRow(Guid Id, ReportFileKind Kind, int Size)
{
    public string SizeInWords => Size < 1024 * 1024
        ? $"{Math.Max(1, (Size + 512) / 1024)} KB"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Size / (1024m * 1024m):0.0} MB");
}
