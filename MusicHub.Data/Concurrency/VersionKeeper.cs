using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MusicHub.Domain;

namespace MusicHub.Data.Concurrency;

/// <summary>Raises the version of each aggregate that a save changes, itself or in one of its parts.</summary>
internal sealed class VersionKeeper : SaveChangesInterceptor
{
    public static readonly VersionKeeper Instance = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Raise(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Raise(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Raise(DbContext db)
    {
        var entries = db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var owners = entries.Select(entry => entry.Entity).OfType<Part>().Select(part => part.OwnerId).ToHashSet();
        foreach (var aggregate in db.ChangeTracker.Entries<Aggregate>())
        {
            if (aggregate.State is EntityState.Added or EntityState.Modified
                || (aggregate.State == EntityState.Unchanged && owners.Contains(aggregate.Entity.Id)))
                Raise(aggregate);
        }
    }

    private static void Raise(EntityEntry<Aggregate> aggregate)
    {
        var version = aggregate.Property(entity => entity.Version);
        version.CurrentValue = aggregate.State == EntityState.Added ? 1 : version.OriginalValue + 1;
    }
}
