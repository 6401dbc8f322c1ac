using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MusicHub.Domain;
using MusicHub.Domain.Facts;
using MusicHub.Domain.History;

namespace MusicHub.Data.History;

/// <summary>Writes the open change with what it did, in the same save, and refuses a save that nobody has put a name to.</summary>
internal sealed class HistoryKeeper : SaveChangesInterceptor
{
    public static readonly HistoryKeeper Instance = new();

    private static readonly ConcurrentDictionary<Type, bool> Unrecorded = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Keep((MusicHubDbContext)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep((MusicHubDbContext)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        ((MusicHubDbContext)eventData.Context!).CloseChange();
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        ((MusicHubDbContext)eventData.Context!).CloseChange();
        return ValueTask.FromResult(result);
    }

    private static void Keep(MusicHubDbContext db)
    {
        var changed = db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !IsUnrecorded(entry.Entity.GetType()))
            .ToList();
        if (changed.Count == 0)
            return;
        if (db.OpenChange is not { } change)
            throw new InvalidOperationException($"{changed[0].Entity.GetType().Name} would be saved without a change that says who did it: call Open first.");
        if (db.KeepFields)
            change.Fields = [.. changed.SelectMany(Fields)];
        if (db.Entry(change).State == EntityState.Detached)
            db.Changes.Add(change);
    }

    private static bool IsUnrecorded(Type type) =>
        Unrecorded.GetOrAdd(type, known => known == typeof(Change) || known.IsDefined(typeof(UnrecordedAttribute)));

    private static IEnumerable<FieldChange> Fields(EntityEntry entry)
    {
        // A new aggregate is its own record, but a fact, which is learnt in another's; a new or removed part is told field by field, as its aggregate has changed.
        if (entry is { State: EntityState.Added, Entity: Aggregate and not SchoolFact } || entry.Entity is not Entity entity)
            return [];
        var kind = entity.GetType().Name;
        return entry.Properties.Cast<MemberEntry>()
            .Concat(entry.ComplexProperties.SelectMany(complex => complex.Properties))
            .OfType<PropertyEntry>()
            .Where(property => property.Metadata.Name is not (nameof(Entity.Id) or nameof(Aggregate.Version)) && !IsOwner(property) && !IsCount(property))
            .Where(property => entry.State switch
            {
                EntityState.Modified => property.IsModified && !Equals(property.OriginalValue, property.CurrentValue),
                EntityState.Added => property.CurrentValue is not null,
                _ => property.OriginalValue is not null,
            })
            .Select(property => Field(kind, entity.Id, property, entry.State));
    }

    // A part's own aggregate says nothing; another record that it points to is told by its identity.
    private static bool IsOwner(PropertyEntry property) =>
        property.Metadata.GetContainingForeignKeys().Any(key => key.PrincipalToDependent is not null);

    private static bool IsCount(PropertyEntry property) => property.Metadata.PropertyInfo?.IsDefined(typeof(UnrecordedAttribute)) == true;

    private static FieldChange Field(string kind, Guid id, PropertyEntry property, EntityState state)
    {
        var name = property.Metadata.Name;
        return property.Metadata.PropertyInfo?.IsDefined(typeof(PersonalAttribute)) == true
            ? new FieldChange(kind, id, name, null, null, Personal: true)
            : new FieldChange(kind, id, name, state == EntityState.Added ? null : Text(property.OriginalValue), state == EntityState.Deleted ? null : Text(property.CurrentValue));
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        byte[] bytes => $"{bytes.Length} bytes",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list and not string => string.Join(", ", list.Cast<object?>().Select(Text)),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
