using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain;
using MusicHub.Domain.Jobs;

namespace MusicHub.Web.Jobs;

/// <summary>
/// A run that this worker holds: keeps its lease and its progress on the row while the work goes on, and sees when
/// somebody wants it stopped or another worker has it.
/// </summary>
internal sealed class HeldRun : IProgress<JobProgress>, IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly Guid _runId;
    private readonly string _worker;
    private readonly TimeSpan _lease;
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _work;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _keeping;
    private JobProgress _progress = new(0, "Starting");

    public HeldRun(Guid runId, string worker, TimeSpan lease, IServiceScopeFactory scopes, TimeProvider clock, ILogger logger, CancellationToken stopping)
    {
        (_runId, _worker, _lease, _scopes, _clock, _logger) = (runId, worker, lease, scopes, clock, logger);
        _work = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        _keeping = Keep();
    }

    /// <summary>Ends when the work is to end: wanted stopped, taken by another worker, or the server shuts down.</summary>
    public CancellationToken Work => _work.Token;

    public bool IsStopped { get; private set; }

    public void Report(JobProgress value) => _progress = value;

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _keeping;
        _ended.Dispose();
        _work.Dispose();
    }

    private async Task Keep()
    {
        var written = _progress;
        while (!_ended.IsCancellationRequested)
        {
            await Task.Delay(Beat, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_ended.IsCancellationRequested)
                return;
            try
            {
                var progress = _progress;
                await Write(progress, progress != written);
                written = progress;
            }
            catch (Exception wrong) when (wrong is not OutOfMemoryException)
            {
                // The next beat may get through; if none does, the lease runs out and another worker begins again.
                _logger.LogWarning(wrong, "The lease of run {Run} could not be renewed", _runId);
            }
        }
    }

    private async Task Write(JobProgress progress, bool isNew)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusicHubDbContext>();
        var row = await db.JobRuns.AsNoTracking().Where(run => run.Id == _runId)
            .Select(run => new { run.State, run.LeasedBy, run.LeasedUntil, run.StopRequested })
            .SingleOrDefaultAsync();
        if (row is not { State: JobState.Running } || row.LeasedBy != _worker)
        {
            await _work.CancelAsync();
            return;
        }

        if (row.StopRequested)
        {
            IsStopped = true;
            await _work.CancelAsync();
        }

        var now = _clock.GetUtcNow();
        if (isNew || row.LeasedUntil - now < _lease * 2 / 3)
        {
            await db.Change(_runId, run =>
            {
                if (run.State != JobState.Running || run.LeasedBy != _worker)
                    return JobRefusals.NotFree;
                run.Report(progress.Percent, progress.Step, now, _lease);
                return Result.Done;
            });
        }
    }
}
