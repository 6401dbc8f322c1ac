using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Reports;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.Figures;

namespace MusicHub.Web.Features.Reports.ShowReport;

/// <param name="Run">Of the job that makes it.</param>
/// <param name="Body">From the snapshot; null while there is none, and for those who may not read it.</param>
public sealed record ShowReportPage(
    Report Report, JobRun? Run, ReportBody? Body, IReadOnlyList<ReportFileRow> Files, string? RequestedBy, string? PublishedBy, string? WithdrawnBy, Viewer Viewer)
{
    public const string View = "/Features/Reports/ShowReport/ShowReport.cshtml";

    /// <summary>Figures that have changed in the records since; null where nobody counted them again.</summary>
    public IReadOnlyList<ChangedFigure>? Changed { get; private init; }

    public ReportProgress Progress => ReportProgress.Of(Report.State, Run);

    public bool MayRequest => Viewer.May(Permission.RequestReports);

    public bool MayPublish => Viewer.May(Permission.PublishReports);

    /// <returns>Null where there is no such report, or not for this viewer.</returns>
    public static async Task<ShowReportPage?> Of(Guid id, MusicHubDbContext db, Viewer viewer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = await db.Reports.AsNoTracking().VisibleTo(viewer).Where(report => report.Id == id).Select(report => new
        {
            Report = report,
            Run = db.JobRuns.Where(run => run.SubjectId == report.Id).OrderBy(run => run.RequestedAt).FirstOrDefault(),
            RequestedBy = db.People.Where(person => person.Id == report.RequestedById).Select(person => person.Name).FirstOrDefault(),
            PublishedBy = db.People.Where(person => person.Id == report.PublishedById).Select(person => person.Name).FirstOrDefault(),
            WithdrawnBy = db.People.Where(person => person.Id == report.WithdrawnById).Select(person => person.Name).FirstOrDefault(),
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
            body = ReportBody.Read(found.Report.Kind, snapshot, ReportRowsAddress.Of(found.Report, viewer), ReportRowsAddress.IsForStaff(viewer));
            if (ReportRowsAddress.IsForStaff(viewer))
                changed = await ReportRecount.Of(found.Report, snapshot, db, now, cancellationToken);
            files = await db.ReportFiles.Where(file => file.ReportId == id).OrderBy(file => file.Kind)
                .Select(file => new ReportFileRow(file.Id, file.Kind, file.Size)).ToListAsync(cancellationToken);
        }

        return new ShowReportPage(found.Report, found.Run, body, files, found.RequestedBy, found.PublishedBy, found.WithdrawnBy, viewer) { Changed = changed };
    }
}

/// <param name="Size">In bytes.</param>
public sealed record ReportFileRow(Guid Id, ReportFileKind Kind, int Size)
{
    public string SizeInWords => Size < 1024 * 1024
        ? $"{Math.Max(1, (Size + 512) / 1024)} KB"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Size / (1024m * 1024m):0.0} MB");
}
