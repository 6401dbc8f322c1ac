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
}
