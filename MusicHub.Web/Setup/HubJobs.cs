using Microsoft.Extensions.Options;
using MusicHub.Web.Jobs;
using Quartz;

namespace MusicHub.Web.Setup;

/// <summary>Background jobs. The table of runs is the truth; the engine, in memory, only wakes the worker and looks at the schedules.</summary>
public static class HubJobs
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(10);

    // Whoever opens the first pages after a start should not wait for what the server does for itself.
    private static readonly TimeSpan AfterTheFirstPages = TimeSpan.FromSeconds(3);

    public static void AddHubJobs(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<JobSettings>, Check>();
        builder.Services.AddOptions<JobSettings>().Bind(builder.Configuration.GetSection(JobSettings.Section)).ValidateOnStart();
        builder.Services.AddSingleton<Worker>();
        builder.Services.AddSingleton<JobWaker>();
        builder.Services.AddHostedService<TakeFromTheDead>();
        builder.Services.AddQuartz(quartz =>
        {
            quartz.ScheduleJob<WakeWorker>(
                (services, trigger) => trigger.StartNow().WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromSeconds(Settings(services).PollSeconds)).RepeatForever()),
                (_, job) => job.WithIdentity(WakeWorker.Key));
            quartz.ScheduleJob<LookAtSchedules>(
                trigger => trigger.StartNow().WithSimpleSchedule(every => every.WithInterval(BetweenLooks).RepeatForever()),
                job => job.WithIdentity(LookAtSchedules.Key));
        });
        builder.Services.AddQuartzHostedService(engine =>
        {
            engine.WaitForJobsToComplete = true;
            engine.StartDelay = AfterTheFirstPages;
        });
        builder.Services.AddOptions<QuartzHostedServiceOptions>().Configure<IServiceProvider>((engine, services) => engine.AutoStart = Settings(services).Run);
    }

    private static JobSettings Settings(IServiceProvider services) => services.GetRequiredService<IOptions<JobSettings>>().Value;

    private sealed class Check : IValidateOptions<JobSettings>
    {
        public ValidateOptionsResult Validate(string? name, JobSettings options) =>
            options.Fault() is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;
    }

    /// <summary>Before the engine starts: runs that a killed server left behind go on at once.</summary>
    private sealed class TakeFromTheDead(Worker worker, IOptions<JobSettings> settings) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => settings.Value.Run ? worker.TakeFromTheDead() : Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
