using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.Reports;
using MusicHub.Web.Features.Reports.Wording;
using MusicHub.Web.Jobs;

namespace MusicHub.Web.Features.Reports;

/// <summary>Makes a report's files again, from its snapshot, when they are to show something else: until they show its edition of that time. The files of earlier editions go.</summary>
public sealed class PrintReport(MusicHubDbContext db, ReportMaker maker) : IHubJob
{
    public const string JobKind = "print-report";

    public string Kind => JobKind;

    public string Title => "Make a report’s files again";

    public async Task Run(JobRun run, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        while (await db.Reports.AsNoTracking().SingleOrDefaultAsync(report => report.Id == run.SubjectId, cancellationToken) is { } report
            && !await db.ReportFiles.AnyAsync(file => file.ReportId == report.Id && file.Edition == report.Edition, cancellationToken))
        {
            var snapshot = await db.ReportSnapshots.AsNoTracking().SingleAsync(snapshot => snapshot.ReportId == report.Id, cancellationToken);
            var files = await maker.Print(ReportPaper.Of(report, snapshot.Format, snapshot.Json, await SectionEdit.Of(report, db, cancellationToken)), progress, cancellationToken);
            db.ReportFiles.RemoveRange(await db.ReportFiles.Where(file => file.ReportId == report.Id && file.Edition < report.Edition).ToListAsync(cancellationToken));
            db.AddRange(files.Select(file => new ReportFile(report, file.Kind, file.Name, file.Bytes)));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
