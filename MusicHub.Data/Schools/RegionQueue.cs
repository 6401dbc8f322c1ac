using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Schools;

/// <summary>Which schools without a region somebody means: those of some districts, of some outward postcodes, and some one by one.</summary>
public sealed record RegionPick(IReadOnlyCollection<string> Districts, IReadOnlyCollection<string> Outwards, IReadOnlyCollection<Guid> Schools)
{
    public bool IsEmpty => Districts.Count + Outwards.Count + Schools.Count == 0;
}

/// <summary>Schools without a region of one district or outward postcode.</summary>
/// <param name="Name">Null where the register says none.</param>
public sealed record RegionQueueGroup(string? Name, int Schools);

public static class RegionQueue
{
    /// <summary>Schools that no region looks after; closed ones need none.</summary>
    public static IQueryable<School> WithoutRegion(this IQueryable<School> schools) =>
        schools.Where(school => school.RegionId == null && school.Status != RegisterStatus.Closed);

    public static IQueryable<School> Picked(this IQueryable<School> schools, RegionPick pick) => schools.WithoutRegion().Where(school =>
        pick.Districts.Contains(school.Register.District) || pick.Outwards.Contains(school.Register.OutwardPostcode) || pick.Schools.Contains(school.Id));

    public static async Task<IReadOnlyList<RegionQueueGroup>> DistrictsWithoutRegion(this MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken = default) =>
        InOrder(await db.Schools.VisibleTo(viewer).WithoutRegion().GroupBy(school => school.Register.District)
            .Select(group => new RegionQueueGroup(group.Key, group.Count())).ToListAsync(cancellationToken));

    public static async Task<IReadOnlyList<RegionQueueGroup>> OutwardsWithoutRegion(this MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken = default) =>
        InOrder(await db.Schools.VisibleTo(viewer).WithoutRegion().GroupBy(school => school.Register.OutwardPostcode)
            .Select(group => new RegionQueueGroup(group.Key, group.Count())).ToListAsync(cancellationToken));

    private static IReadOnlyList<RegionQueueGroup> InOrder(List<RegionQueueGroup> groups) =>
        [.. groups.OrderBy(group => group.Name is null).ThenByDescending(group => group.Schools).ThenBy(group => group.Name, StringComparer.Ordinal)];
}
