using MusicHub.Domain.Reports;
using MusicHub.Web.Features.Reports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;

namespace MusicHub.Web.Setup;

public static class HubReports
{
    public static void AddHubReports(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<ViewText>();
        builder.Services.AddScoped<ReportMaker>();
        builder.Services.AddScoped<BuildReport>();
        builder.Services.AddScoped<IHubJob>(services => services.GetRequiredService<BuildReport>());
        builder.Services.AddScoped<ReportNotices>();
        builder.Services.AddScoped<ReportReminders>();
        builder.Services.AddScoped<PrintReport>();
        builder.Services.AddScoped<IHubJob>(services => services.GetRequiredService<PrintReport>());
        if (builder.Configuration.IsDemo())
        {
            // Before the schedule itself, which finds what the demonstration has asked for.
            foreach (var until in new[] { ReportState.Checked, ReportState.Approved, ReportState.Published, ReportState.Withdrawn })
                builder.Services.AddScoped<IHubJob>(services => ActivatorUtilities.CreateInstance<WalkDemoReport>(services, until));
            builder.Services.AddScoped<IJobSchedule, DemoReports>();
        }

        builder.Services.AddScoped<IJobSchedule, ScheduleReports>();
    }
}
