using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MusicHub.Data;

/// <summary>SQLite keeps text of any length. What SQL Server would refuse is refused here too, so that it is met in development.</summary>
internal sealed class TextLengths : SaveChangesInterceptor
{
    public static readonly TextLengths Instance = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Check(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var property in entry.Properties.Concat(entry.ComplexProperties.SelectMany(complex => complex.Properties)))
                Check(property);
        }
    }

    private static void Check(PropertyEntry property)
    {
        if (property.Metadata.GetMaxLength() is { } most && property.CurrentValue is string text && text.Length > most)
            throw new InvalidOperationException($"{property.Metadata.DeclaringType.ShortName()}.{property.Metadata.Name} holds {most} characters, and was given {text.Length}.");
    }
}
