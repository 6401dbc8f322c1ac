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
        builder.Services.AddScoped<IHubJob, BuildReport>();
        builder.Services.AddScoped<IJobSchedule, ScheduleReports>();
    }
}
