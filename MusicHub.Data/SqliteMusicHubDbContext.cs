using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MusicHub.Data;

/// <summary>
/// SQLite. It has no decimal and no instant of its own, so both are kept as whole numbers, which compare and add
/// as they should. Writers of this process queue at a gate: SQLite lets one write at a time, and a queue is fair
/// where its own waiting is not.
/// </summary>
public sealed class SqliteMusicHubDbContext(DbContextOptions<SqliteMusicHubDbContext> options) : MusicHubDbContext(options)
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new();

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Inside a transaction the gate is held by whoever began it (see Transactions.InTransaction).
        if (Database.CurrentTransaction is not null)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        using (await EnterGate(cancellationToken))
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    internal async Task<IDisposable> EnterGate(CancellationToken cancellationToken)
    {
        var gate = Gates.GetOrAdd(Database.GetConnectionString() ?? "", _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken);
        return new Leave(gate);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HaveConversion<TenThousandths>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
    }

    private sealed class TenThousandths() : ValueConverter<decimal, long>(
        value => decimal.ToInt64(decimal.Round(value, 4, MidpointRounding.ToEven) * 10_000m), number => number / 10_000m);

    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        instant => instant.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));

    private sealed class Leave(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}

/// <summary>For <c>dotnet ef</c>.</summary>
public sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteMusicHubDbContext>
{
    public SqliteMusicHubDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteMusicHubDbContext>().UseSqlite("Data Source=design-time.db").Options);
}
