using Microsoft.Extensions.Options;
using Quartz;

namespace MusicHub.Web.Jobs;

/// <summary>Tells this server's worker that there is something to do, so that nobody waits for the next look at the table. Call it when the request is saved.</summary>
public sealed class JobWaker(IServiceProvider services, IOptions<JobSettings> settings)
{
    public async Task Wake()
    {
        if (!settings.Value.Run)
            return;
        try
        {
            var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler();
            await scheduler.TriggerJob(WakeWorker.Key);
        }
        catch (SchedulerException)
        {
            // Shutting down: the request is saved, and whoever looks at the table next takes it up.
        }
    }
}
