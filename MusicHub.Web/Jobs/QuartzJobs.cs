using Quartz;

namespace MusicHub.Web.Jobs;

/// <summary>Wakes the worker every few seconds, and whenever something was asked for.</summary>
internal sealed class WakeWorker(Worker worker, IHostApplicationLifetime lifetime) : IJob
{
    public static readonly JobKey Key = new("wake-worker");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await worker.WorkOff(lifetime.ApplicationStopping);
}

/// <summary>Looks at what the calendar asks for.</summary>
[DisallowConcurrentExecution]
internal sealed class LookAtSchedules(IEnumerable<IJobSchedule> schedules, JobWaker waker, ILogger<LookAtSchedules> logger) : IJob
{
    public static readonly JobKey Key = new("look-at-schedules");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var asked = 0;
        foreach (var schedule in schedules)
        {
            try
            {
                asked += await schedule.RequestWhatIsDue(cancellationToken);
            }
            catch (Exception wrong) when (wrong is not (OutOfMemoryException or OperationCanceledException))
            {
                logger.LogError(wrong, "{Schedule} went wrong; it is looked at again later", schedule.GetType().Name);
            }
        }

        if (asked > 0)
            await waker.Wake();
    }
}
