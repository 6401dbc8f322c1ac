using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Concurrency;
using MusicHub.Domain;
using MusicHub.Domain.Jobs;

namespace MusicHub.Web.Jobs;

/// <summary>Changes of a run's row, to which a worker, a page and another worker may write at the same moment.</summary>
public static class RunRecord
{
    private const int Tries = 8;

    /// <summary>Loads the run as it is now, changes it and saves it; again where somebody else was quicker.</summary>
    /// <returns>What the domain said, to the run as it was in the end; null where there is no such run.</returns>
    public static async Task<(JobRun Run, Result Result)?> Change(this MusicHubDbContext db, Guid runId, Func<JobRun, Result> change, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (await db.JobRuns.SingleOrDefaultAsync(run => run.Id == runId, cancellationToken) is not { } run)
                return null;
            var result = change(run);
            if (result.IsRefused)
                return (run, result);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return (run, result);
            }
            catch (EditedMeanwhileException) when (attempt < Tries)
            {
            }
        }
    }
}
