using Microsoft.Extensions.Options;
using Quartz;

namespace MusicHub.Web.Jobs;

/// <summary>Tells this server's worker that there is something to do, so that nobody waits for the next look at the table. Call it when the request is saved.</summary>
public sealed class JobWaker(IServiceProvider services, IOptions<JobSettings> settings)
{
    public Task Wake() => Trigger(WakeWorker.Key);

    /// <summary>Looks at the schedules now: what they go by has changed.</summary>
    public Task LookAtSchedules() => Trigger(Jobs.LookAtSchedules.Key);

    private async Task Trigger(JobKey job)
    {
        if (!settings.Value.Run)
            return;
        try
        {
            var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler();
            await scheduler.TriggerJob(job);
        }
        catch (SchedulerException)
        {
            // Shutting down: the request is saved, and whoever looks at the table next takes it up.
        }
    }
}
