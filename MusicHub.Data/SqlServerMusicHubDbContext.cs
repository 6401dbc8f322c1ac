using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MusicHub.Data;

/// <summary>SQL Server. Instants are UTC in <c>datetime2(3)</c>; text compares by code point, as on SQLite, so that both order alike.</summary>
public sealed class SqlServerMusicHubDbContext(DbContextOptions<SqlServerMusicHubDbContext> options) : MusicHubDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcDateTime>().HaveColumnType("datetime2(3)");
        configurationBuilder.Properties<string>().UseCollation("Latin1_General_100_BIN2");
    }

    // Cut to the millisecond, as SQLite keeps it, and not rounded, as datetime2(3) would.
    private sealed class UtcDateTime() : ValueConverter<DateTimeOffset, DateTime>(
        instant => DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds()).UtcDateTime,
        value => new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc)));
}

/// <summary>For <c>dotnet ef</c>.</summary>
public sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerMusicHubDbContext>
{
    public SqlServerMusicHubDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerMusicHubDbContext>().UseSqlServer("Server=design-time").Options);
}
