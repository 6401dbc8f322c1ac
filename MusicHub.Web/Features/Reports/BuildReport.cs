using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.History;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.Reports;
using MusicHub.Web.Jobs;

namespace MusicHub.Web.Features.Reports;

/// <summary>Makes a report that was asked for. Snapshot, files and the report's new state are one save: after a crash there is all or nothing.</summary>
public sealed class BuildReport(MusicHubDbContext db, ReportMaker maker, TimeProvider clock) : IHubJob
{
    public const string JobKind = "build-report";

    public string Kind => JobKind;

    public string Title => "Make a report";

    public async Task Run(JobRun run, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        var report = await db.Reports.SingleOrDefaultAsync(report => report.Id == run.SubjectId, cancellationToken)
            ?? throw new JobFailedException("The report does not exist any more.");
        if (report.State == ReportState.Building) // else made in a run that was cut short after its last save
            await Make(report, print: true, progress, cancellationToken);
    }

    /// <param name="print">False where its files are made later.</param>
    internal async Task Make(Report report, bool print, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        var made = await maker.Make(report.Kind, report.Term, report.UpTo, report.MeetingOn, report.RegionId, progress, cancellationToken);
        report.MakeReady(made.DataAsAt).OrThrow();
        db.Add(new ReportSnapshot(report, made.Format, made.Json));
        if (print)
        {
            var files = await maker.Print(ReportPaper.Of(report, made.Format, made.Json, []), progress, cancellationToken);
            db.AddRange(files.Select(file => new ReportFile(report, file.Kind, file.Name, file.Bytes)));
        }

        db.Open(new Change("Report made", clock.GetUtcNow(), null, report));
        await db.SaveChangesAsync(cancellationToken);
    }
}
