using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Schools;

/// <summary>Which schools the regions' districts and outward postcodes cover, and which region each stands in.</summary>
public sealed class RegionCoverage
{
    private readonly IReadOnlyList<Region> _regions;
    private readonly IReadOnlyList<Place> _places;

    private RegionCoverage(IReadOnlyList<Region> regions, IReadOnlyList<Place> places) => (_regions, _places) = (regions, places);

    /// <summary>In two queries, however many schools there are: they are counted by place, and closed ones are left out.</summary>
    public static async Task<RegionCoverage> Load(MusicHubDbContext db, CancellationToken cancellationToken = default)
    {
        var regions = await db.Regions.AsNoTracking().OrderBy(region => region.Name).ToListAsync(cancellationToken);
        var places = await db.Schools
            .Where(school => school.Status != RegisterStatus.Closed)
            .GroupBy(school => new { school.RegionId, school.Register.District, school.Register.OutwardPostcode })
            .Select(group => new { group.Key.RegionId, group.Key.District, group.Key.OutwardPostcode, Schools = group.Count(), Open = group.Count(school => school.Status == RegisterStatus.Open || school.Status == RegisterStatus.OpenProposedToClose) })
            .ToListAsync(cancellationToken);
        return new RegionCoverage(regions, [.. places.Select(place => new Place(place.RegionId, place.District, place.OutwardPostcode, place.Schools, place.Open))]);
    }

    public IReadOnlyList<Region> Regions => _regions;

    public int SchoolsWithoutRegion => _places.Where(place => place.RegionId is null).Sum(place => place.Schools);

    /// <summary>Schools that stand in the region now.</summary>
    public int SchoolsIn(Region region) => _places.Where(place => place.RegionId == region.Id).Sum(place => place.Schools);

    /// <summary>Those of them that are open, as the list of schools shows them.</summary>
    public int OpenSchoolsIn(Region region) => _places.Where(place => place.RegionId == region.Id).Sum(place => place.Open);

    public int CoveredBy(Region region) => Covered(region).Sum(place => place.Schools);

    /// <summary>Schools that the region covers and that stand in no region.</summary>
    public int Waiting(Region region) => Covered(region).Where(place => place.RegionId is null).Sum(place => place.Schools);

    /// <summary>Schools that the region covers and that stand in another.</summary>
    public int Elsewhere(Region region) => Covered(region).Where(place => place.RegionId is { } other && other != region.Id).Sum(place => place.Schools);

    /// <summary>Schools that two regions cover, by the pair of regions.</summary>
    public IEnumerable<RegionOverlap> Overlaps() =>
        from first in _regions.Select((region, index) => (Region: region, Index: index))
        from second in _regions.Skip(first.Index + 1)
        let schools = Covered(first.Region).Where(place => second.Covers(place.Facts)).Sum(place => place.Schools)
        where schools > 0
        select new RegionOverlap(first.Region, second, schools);

    /// <summary>The districts that the register knows, with their schools.</summary>
    public IReadOnlyList<(string District, int Schools)> Districts() =>
        [.. _places.Where(place => place.District is not null)
            .GroupBy(place => place.District!)
            .Select(district => (district.Key, district.Sum(place => place.Schools)))
            .OrderBy(district => district.Key, StringComparer.Ordinal)];

    private IEnumerable<Place> Covered(Region region) => _places.Where(place => region.Covers(place.Facts));

    private sealed record Place(Guid? RegionId, string? District, string? OutwardPostcode, int Schools, int Open)
    {
        public RegisterFacts Facts { get; } = new() { Name = "", District = District, OutwardPostcode = OutwardPostcode };
    }
}

public sealed record RegionOverlap(Region First, Region Second, int Schools);
