using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MusicHub.Domain.People;

namespace MusicHub.Data.People;

/// <summary>People whom a sheet named, and nothing else names.</summary>
public static class UnnamedPeople
{
    private static readonly MethodInfo AmongMethod = typeof(UnnamedPeople).GetMethod(nameof(Among), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Removes those of them whom no record refers to, and whom nobody has changed.</summary>
    public static async Task RemoveUnnamed(this MusicHubDbContext db, IReadOnlyCollection<Guid> people, CancellationToken cancellation)
    {
        if (people.Count == 0)
            return;
        var left = (await db.People.Where(person => people.Contains(person.Id) && person.Version == 1 && !person.IsActive).Select(person => person.Id).ToListAsync(cancellation)).ToHashSet();
        foreach (var (type, property) in Pointing(db))
        {
            if (left.Count > 0)
                left.ExceptWith(await (Task<List<Guid>>)AmongMethod.MakeGenericMethod(type).Invoke(null, [db, property, left.ToList(), cancellation])!);
        }

        await db.People.Where(person => left.Contains(person.Id)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Every column that refers to a person, of whatever kind of record.</summary>
    internal static IEnumerable<(Type Type, string Property)> Pointing(MusicHubDbContext db) => db.Model.GetEntityTypes()
        .SelectMany(type => type.GetForeignKeys())
        .Where(key => key.PrincipalEntityType.ClrType == typeof(Person))
        .Select(key => (key.DeclaringEntityType.ClrType, ((IReadOnlyForeignKey)key).Properties[0].Name));

    internal static IQueryable<Guid?> Pointed<T>(MusicHubDbContext db, string property, List<Guid> people)
        where T : class =>
        db.Set<T>().Select(row => EF.Property<Guid?>(row, property)).Where(id => id != null && people.Contains(id.Value)).Distinct();

    private static async Task<List<Guid>> Among<T>(MusicHubDbContext db, string property, List<Guid> people, CancellationToken cancellation)
        where T : class =>
        [.. (await Pointed<T>(db, property, people).ToListAsync(cancellation)).Select(id => id!.Value)];
}
