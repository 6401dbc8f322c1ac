using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Facts;
using MusicHub.Domain.People;

namespace MusicHub.Data.Facts;

public static class SchoolFactQueries
{
    public static IQueryable<SchoolFact> VisibleTo(this IQueryable<SchoolFact> facts, Viewer viewer) =>
        viewer.May(Permission.SeeSchools) ? facts : facts.Where(_ => false);

    /// <summary>Of each kind the latest that is known for the year or for one before it, however long ago.</summary>
    public static async Task<IReadOnlyDictionary<FactKind, SchoolFact>> KnownBy(this IQueryable<SchoolFact> facts, Guid schoolId, int yearStart, CancellationToken cancellationToken) =>
        (await facts.Where(fact => fact.SchoolId == schoolId && fact.YearStart <= yearStart).ToListAsync(cancellationToken))
            .GroupBy(fact => fact.Kind).ToDictionary(kind => kind.Key, kind => kind.MaxBy(fact => fact.YearStart)!);
}
