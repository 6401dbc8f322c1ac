using MusicHub.Data.Register;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Web.Features.FirstAccess.Scenarios.Simulations;
using MusicHub.Web.Features.VisitCycle.Plans.MakePlans;
using MusicHub.Web.Features.Visits.SheetJobs;
using MusicHub.Web.Jobs;

namespace MusicHub.Web.Setup;

/// <summary>Imports of the school register: <c>Register:MaxMegabytes</c> is the largest file.</summary>
public static class HubRegister
{
    private const int MostMegabytes = 1_000;

    public static void AddHubRegister(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => LimitsFrom(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddScoped<RegisterImporter>();
        builder.Services.AddScoped<VisitImporter>();
        builder.Services.AddScoped<IHubJob, ApplyVisitSheet>();
        builder.Services.AddScoped<IHubJob, UndoVisitSheet>();
        builder.Services.AddScoped<IHubJob, TidyVisitSheets>();
        builder.Services.AddScoped<IHubJob, MakeYearPlan>();
        builder.Services.AddScoped<IHubJob, SimulateScenario>();
        builder.Services.AddScoped<IJobSchedule, TidyVisitSheets>();
    }

    /// <exception cref="UnusableSettingException">The setting is no number, or out of range.</exception>
    public static RegisterLimits LimitsFrom(IConfiguration configuration)
    {
        if (configuration["Register:MaxMegabytes"] is not { Length: > 0 } text)
            return new RegisterLimits();
        if (!int.TryParse(text, out var megabytes) || megabytes is < 1 or > MostMegabytes)
            throw new UnusableSettingException($"Register:MaxMegabytes is '{text}'; it must be a number from 1 to {MostMegabytes}.");
        return new RegisterLimits { MaxBytes = megabytes * 1_000_000L };
    }
}
