using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Demo;
using MusicHub.Domain.Calendar;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Setup;

/// <summary>The demonstration hub: <c>Demo:Hub</c> makes it at start in an empty database, and lets people reset it. For development only.</summary>
internal static partial class HubDemo
{
    public static bool IsDemo(this IConfiguration configuration) => configuration.GetValue<bool>("Demo:Hub");

    /// <exception cref="UnusableSettingException">The setting is on outside development.</exception>
    public static async Task PrepareDemo(this WebApplication app)
    {
        if (!app.Configuration.IsDemo())
            return;
        if (!app.Environment.IsDevelopment())
            throw new UnusableSettingException("Demo:Hub is on: the demonstration hub is for development only. Remove the setting.");
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusicHubDbContext>();
        // A SQL Server database is migrated by the operator's command alone.
        if (!await db.Database.CanConnectAsync() || (await db.Database.GetPendingMigrationsAsync()).Any())
        {
            NotMigrated(app.Logger);
            return;
        }

        if (!await DemoHub.IsEmpty(db))
            return;
        var today = scope.ServiceProvider.GetRequiredService<TimeProvider>().Today();
        var watch = Stopwatch.StartNew();
        await DemoHub.Make(db, today);
        Made(app.Logger, today.Long(), watch.Elapsed.TotalSeconds);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The demonstration hub was made for {Today} in {Seconds:N1} s")]
    private static partial void Made(ILogger logger, string today, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The demonstration hub was not made: the database is not up to date. Run the command migrate, then start again")]
    private static partial void NotMigrated(ILogger logger);
}
