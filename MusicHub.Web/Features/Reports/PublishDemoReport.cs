using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.History;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Web.Jobs;

namespace MusicHub.Web.Features.Reports;

/// <summary>Makes a report of the demonstration and publishes it as its approver would.</summary>
public sealed class PublishDemoReport(MusicHubDbContext db, BuildReport build, TimeProvider clock) : IHubJob
{
    public const string JobKind = "publish-demo-report";

    public string Kind => JobKind;

    public string Title => "Make and publish a report of the demonstration";

    public async Task Run(JobRun run, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        await build.Run(run, progress, cancellationToken);
        var report = await db.Reports.SingleAsync(report => report.Id == run.SubjectId, cancellationToken);
        if (report.State != ReportState.Ready)
            return; // published in a run that was cut short after its last save
        var approver = (await db.People.AsNoTracking().OrderBy(person => person.Name).ToListAsync(cancellationToken)).First(person => person.Roles.Contains(Role.Approver));
        var now = clock.GetUtcNow();
        report.Publish(approver.Id, now).OrThrow();
        db.Open(new Change("Report published", now, approver.Id, report));
        await db.SaveChangesAsync(cancellationToken);
    }
}
