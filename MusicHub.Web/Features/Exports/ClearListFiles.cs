using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Exports;
using MusicHub.Domain.Jobs;
using MusicHub.Web.Jobs;

namespace MusicHub.Web.Features.Exports;

/// <summary>Files of lists are for taking away, and not kept.</summary>
public sealed class ClearListFiles(MusicHubDbContext db, TimeProvider clock) : IHubJob, IJobSchedule
{
    public const string JobKind = "clear-list-files";

    public string Kind => JobKind;

    public string Title => "Clear old files of lists";

    public Task Run(JobRun run, IProgress<JobProgress> progress, CancellationToken cancellationToken) =>
        db.ListExports.TooOld(clock.GetUtcNow()).ExecuteDeleteAsync(cancellationToken);

    public async Task<int> RequestWhatIsDue(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await db.ListExports.TooOld(now).Select(export => (Guid?)export.Id).FirstOrDefaultAsync(cancellationToken) is not { } subject
            || await db.JobRuns.AnyAsync(run => run.Kind == JobKind && (run.State == JobState.Queued || run.State == JobState.Running), cancellationToken))
            return 0;
        db.ChangeTracker.Clear();
        db.JobRuns.Add(new JobRun(JobKind, subject, null, now));
        await db.SaveChangesAsync(cancellationToken);
        return 1;
    }
}
