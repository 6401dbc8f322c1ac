using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Uploads;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain.Jobs;
using MusicHub.Web.Jobs;

namespace MusicHub.Web.Features.Visits.SheetJobs;

/// <summary>Forgets what visits were before an import that can be undone no more, and files that nobody went on with.</summary>
public sealed class TidyVisitSheets(MusicHubDbContext db, TimeProvider clock) : IHubJob, IJobSchedule
{
    public const string JobKind = "tidy-visit-sheets";

    public string Kind => JobKind;

    public string Title => "Clear what old imports of visits kept";

    public async Task Run(JobRun run, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var batch in await db.BatchesToForget(now).ToListAsync(cancellationToken))
            await db.ForgetWhatWas(batch, cancellationToken);
        await db.StagedVisits.LeftLying(now).ExecuteDeleteAsync(cancellationToken);
        await db.StagedUploads.LeftLying(now).ExecuteDeleteAsync(cancellationToken);
    }

    public async Task<int> RequestWhatIsDue(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var batch = await db.BatchesToForget(now).Select(id => (Guid?)id).FirstOrDefaultAsync(cancellationToken);
        var subject = batch ?? await db.StagedVisits.LeftLying(now).Select(staged => (Guid?)staged.Id).FirstOrDefaultAsync(cancellationToken)
            ?? await db.StagedUploads.LeftLying(now).Select(upload => (Guid?)upload.Id).FirstOrDefaultAsync(cancellationToken);
        if (subject is null || await db.JobRuns.AnyAsync(run => run.Kind == JobKind && (run.State == JobState.Queued || run.State == JobState.Running), cancellationToken))
            return 0;
        db.ChangeTracker.Clear();
        db.JobRuns.Add(new JobRun(JobKind, subject.Value, null, now));
        await db.SaveChangesAsync(cancellationToken);
        return 1;
    }
}
