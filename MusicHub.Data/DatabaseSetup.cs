using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Concurrency;
using MusicHub.Data.History;

namespace MusicHub.Data;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>How to reach the database.</summary>
/// <param name="MaxBatchSize">Statements in one round trip to SQL Server; null leaves it to EF Core. 1 for servers without MERGE.</param>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString, int? MaxBatchSize = null);

public static class DatabaseSetup
{
    public static DbContextOptionsBuilder UseMusicHub(this DbContextOptionsBuilder options, DatabaseSettings settings)
    {
        options.AddInterceptors(VersionKeeper.Instance, HistoryKeeper.Instance);
        if (settings.Provider == DatabaseProvider.SqlServer)
        {
            return options.UseSqlServer(settings.ConnectionString, server =>
            {
                server.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
                server.EnableRetryOnFailure();
                if (settings.MaxBatchSize is { } size)
                    server.MaxBatchSize(size);
            });
        }

        var connection = new SqliteConnectionStringBuilder(settings.ConnectionString) { ForeignKeys = true };
        if (connection.DefaultTimeout == 30 && !settings.ConnectionString.Contains("Timeout", StringComparison.OrdinalIgnoreCase))
            connection.DefaultTimeout = 60; // seconds to wait for another process that writes
        options.AddInterceptors(TextLengths.Instance);
        return options.UseSqlite(connection.ToString(), sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
    }

    public static MusicHubDbContext Create(DatabaseSettings settings) => settings.Provider == DatabaseProvider.SqlServer
        ? new SqlServerMusicHubDbContext((DbContextOptions<SqlServerMusicHubDbContext>)new DbContextOptionsBuilder<SqlServerMusicHubDbContext>().UseMusicHub(settings).Options)
        : new SqliteMusicHubDbContext((DbContextOptions<SqliteMusicHubDbContext>)new DbContextOptionsBuilder<SqliteMusicHubDbContext>().UseMusicHub(settings).Options);

    /// <summary>Brings the schema up to date, and makes the database where there is none.</summary>
    public static async Task BringUpToDate(this MusicHubDbContext db, CancellationToken cancellationToken = default)
    {
        // Migrating also compares the whole model with the last migration's: half a second of each start for nothing, where nothing is to be done.
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            await db.Database.MigrateAsync(cancellationToken);
        if (db is SqliteMusicHubDbContext)
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken); // readers never wait for the writer
        await db.RefreshStatistics(cancellationToken);
    }

    /// <summary>
    /// Lets SQLite count what its tables hold, after much has come in: without it a query may begin with a table's
    /// thousands of rows where a handful would do. SQL Server does so by itself.
    /// </summary>
    public static async Task RefreshStatistics(this MusicHubDbContext db, CancellationToken cancellationToken = default)
    {
        if (db is SqliteMusicHubDbContext)
            await db.Database.ExecuteSqlRawAsync("PRAGMA optimize = 0x10002", cancellationToken);
    }
}
