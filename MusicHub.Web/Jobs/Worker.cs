using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MusicHub.Data;
using MusicHub.Data.Concurrency;
using MusicHub.Domain;
using MusicHub.Domain.Jobs;
using MusicHub.Web.Documents;

namespace MusicHub.Web.Jobs;

/// <summary>Takes up runs and sees them through. Knows no engine: whoever wakes it, the rows say what there is to do.</summary>
public sealed class Worker(IServiceScopeFactory scopes, TimeProvider clock, IOptions<JobSettings> settings, ILogger<Worker> logger)
{
    private readonly string _name = WorkerName.OfThisProcess.ToString();
    private readonly SemaphoreSlim _places = new(settings.Value.AtOnce);

    /// <summary>Works until nothing waits; at once nothing where all places are taken.</summary>
    public async Task WorkOff(CancellationToken stopping)
    {
        if (!await _places.WaitAsync(0, CancellationToken.None))
            return;
        try
        {
            while (!stopping.IsCancellationRequested && await RunNext(stopping))
            {
            }
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Takes up the run that has waited longest and sees it through.</summary>
    /// <returns>False where none waits.</returns>
    public async Task<bool> RunNext(CancellationToken stopping)
    {
        if (await Claim() is not { } run)
            return false;
        await Do(run, stopping);
        return true;
    }

    /// <summary>Frees runs whose workers are known to be dead, without waiting for their leases. A SQLite database has one server, so that every other worker of it is.</summary>
    public async Task TakeFromTheDead()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusicHubDbContext>();
        var held = await db.JobRuns.AsNoTracking().Where(run => run.State == JobState.Running && run.LeasedBy != _name)
            .Select(run => new { run.Id, run.LeasedBy }).ToListAsync();
        foreach (var run in held)
        {
            var name = WorkerName.Parse(run.LeasedBy);
            var isElsewhere = name is not null && name.Machine != WorkerName.OfThisProcess.Machine;
            if (isElsewhere ? db is SqliteMusicHubDbContext : name?.IsDead() != false)
                await db.Change(run.Id, row => row.TakeFromTheDead(run.LeasedBy!, clock.GetUtcNow()));
        }
    }

    private async Task<JobRun?> Claim()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusicHubDbContext>();
        var now = clock.GetUtcNow();
        var waiting = await db.JobRuns.AsNoTracking()
            .Where(run => (run.State == JobState.Queued && run.DueAt <= now) || (run.State == JobState.Running && run.LeasedUntil < now))
            .OrderBy(run => run.DueAt).ThenBy(run => run.Id).Select(run => run.Id).Take(20).ToListAsync();
        foreach (var id in waiting)
        {
            db.ChangeTracker.Clear();
            var run = await db.JobRuns.SingleAsync(row => row.Id == id);
            var claimed = run.Claim(_name, now, settings.Value.Lease);
            try
            {
                // Saved also when it was refused: a run that has been tried too often has just failed.
                await db.SaveChangesAsync();
            }
            catch (EditedMeanwhileException)
            {
                continue; // another worker was quicker
            }

            if (!claimed.IsRefused)
                return run;
        }

        return null;
    }

    private async Task Do(JobRun run, CancellationToken stopping)
    {
        var held = new HeldRun(run.Id, _name, settings.Value.Lease, scopes, clock, logger, stopping);
        Action<JobRun> outcome;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var job = scope.ServiceProvider.GetServices<IHubJob>().SingleOrDefault(job => job.Kind == run.Kind)
                ?? throw new JobFailedException($"This version of the program does not know the job '{run.Kind}'. Ask the technical administrator whether an update went wrong.");
            await job.Run(run, held, held.Work);
            outcome = row => row.Complete(clock.GetUtcNow());
        }
        catch (JobFailedException wrong)
        {
            outcome = row => row.Fail(wrong.Message, clock.GetUtcNow());
        }
        catch (JobPostponedException later)
        {
            outcome = row => row.Postpone(later.Why, later.Until);
        }
        catch (OperationCanceledException) when (held.IsStopped)
        {
            outcome = row => row.Stop(clock.GetUtcNow());
        }
        catch (OperationCanceledException) when (held.Work.IsCancellationRequested)
        {
            outcome = row => row.HandBack(clock.GetUtcNow());
        }
        catch (Exception wrong) when (wrong is not OutOfMemoryException)
        {
            logger.LogError(wrong, "Run {Run} of {Kind} went wrong", run.Id, run.Kind);
            var words = wrong is DocumentException document ? document.Message : $"Something went wrong. The technical administrator finds the cause in the server's log, under {run.Id}.";
            outcome = row => row.TryAgainLater(words, clock.GetUtcNow());
        }
        finally
        {
            await held.DisposeAsync();
        }

        await Leave(run.Id, outcome);
    }

    private async Task Leave(Guid runId, Action<JobRun> outcome)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MusicHubDbContext>().Change(runId, row =>
        {
            if (row.State != JobState.Running || row.LeasedBy != _name)
                return JobRefusals.NotFree;
            outcome(row);
            return Result.Done;
        });
    }
}
