using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MusicHub.Data;

public static class Transactions
{
    /// <summary>Runs several saves as one: all of them are kept, or none.</summary>
    public static async Task<T> InTransaction<T>(this MusicHubDbContext db, Func<Task<T>> work, CancellationToken cancellationToken = default)
    {
        using var gate = db is SqliteMusicHubDbContext sqlite ? await sqlite.EnterGate(cancellationToken) : null;
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var result = await work();
            await transaction.CommitAsync(cancellationToken);
            return result;
        });
    }

    /// <summary>Runs several queries that agree with each other, without keeping a writer on SQLite waiting.</summary>
    public static async Task<T> AsOfOneMoment<T>(this MusicHubDbContext db, Func<Task<T>> read, CancellationToken cancellationToken = default) =>
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            try
            {
                // Deferred: it never becomes a writer. On SQL Server what was read stays as it was until the end, and nothing comes to it.
                await using var transaction = db.Database.GetDbConnection() is SqliteConnection sqlite
                    ? sqlite.BeginTransaction(deferred: true)
                    : await db.Database.GetDbConnection().BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
                await db.Database.UseTransactionAsync(transaction, cancellationToken);
                try
                {
                    return await read();
                }
                finally
                {
                    // Also after a fault, which may be one that is tried again: a transaction that is left behind would forbid the next.
                    await db.Database.UseTransactionAsync(null, CancellationToken.None);
                }
            }
            finally
            {
                await db.Database.CloseConnectionAsync();
            }
        });
}
