using Microsoft.EntityFrameworkCore;
using MusicHub.Data;

namespace MusicHub.Web.Setup;

/// <summary>Which database: <c>Database:Provider</c> (Sqlite, SqlServer), <c>ConnectionStrings:MusicHub</c>, <c>Database:MaxBatchSize</c>.</summary>
public static class HubDatabase
{
    public static void AddHubDatabase(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => SettingsFrom(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton(services => ClockFrom(services.GetRequiredService<IConfiguration>(), services.GetRequiredService<IHostEnvironment>()));
        builder.Services.AddDbContextPool<SqliteMusicHubDbContext>((services, options) => options.UseMusicHub(services.GetRequiredService<DatabaseSettings>()));
        builder.Services.AddDbContextPool<SqlServerMusicHubDbContext>((services, options) => options.UseMusicHub(services.GetRequiredService<DatabaseSettings>()));
        builder.Services.AddScoped<MusicHubDbContext>(services =>
        {
            MusicHubDbContext db = services.GetRequiredService<DatabaseSettings>().Provider == DatabaseProvider.SqlServer
                ? services.GetRequiredService<SqlServerMusicHubDbContext>()
                : services.GetRequiredService<SqliteMusicHubDbContext>();
            db.CloseChange(); // contexts are pooled: the last request may have opened one and gone
            return db;
        });
        MakeModelMeanwhile(builder.Configuration);
    }

    // EF Core's model is a third of the time that a start takes: it is made beside the rest of it.
    private static void MakeModelMeanwhile(ConfigurationManager configuration)
    {
        if (configuration.GetConnectionString("MusicHub") is not { Length: > 0 } || !Enum.TryParse<DatabaseProvider>(configuration["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite), ignoreCase: true, out _))
            return; // refused, with its reason, by whoever reads the settings first
        var settings = SettingsFrom(configuration);
        _ = Task.Run(() =>
        {
            using var db = DatabaseSetup.Create(settings);
            _ = db.Model;
        });
    }

    /// <exception cref="UnusableSettingException">A setting is missing or wrong.</exception>
    public static DatabaseSettings SettingsFrom(IConfiguration configuration)
    {
        var provider = configuration["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite);
        if (!Enum.TryParse<DatabaseProvider>(provider, ignoreCase: true, out var known) || !Enum.IsDefined(known))
            throw new UnusableSettingException($"Database:Provider is '{provider}'; it must be Sqlite or SqlServer.");
        var connection = configuration.GetConnectionString("MusicHub");
        if (string.IsNullOrWhiteSpace(connection))
            throw new UnusableSettingException("ConnectionStrings:MusicHub is not set: it says where the database is.");
        return new DatabaseSettings(known, connection, configuration.GetValue<int?>("Database:MaxBatchSize"));
    }

    /// <summary>Makes or updates the embedded database at start; SQL Server is migrated by the operator's command alone.</summary>
    public static async Task PrepareDatabase(this WebApplication app)
    {
        if (app.Services.GetRequiredService<DatabaseSettings>().Provider != DatabaseProvider.Sqlite)
            return;
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MusicHubDbContext>().BringUpToDate();
    }

    private static TimeProvider ClockFrom(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration["Clock:Today"] is not { Length: > 0 } text)
            return TimeProvider.System;
        if (!environment.IsDevelopment())
            throw new UnusableSettingException("Clock:Today is for development only.");
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", out var today))
            throw new UnusableSettingException($"Clock:Today is '{text}'; write it like 2026-02-03.");
        return new ShiftedClock(today);
    }
}
