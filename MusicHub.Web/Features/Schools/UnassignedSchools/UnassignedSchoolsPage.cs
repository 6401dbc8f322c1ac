using MusicHub.Data.Schools;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design.Lists;

namespace MusicHub.Web.Features.Schools.UnassignedSchools;

public sealed record UnassignedSchoolsPage(
    Paging Paging,
    IReadOnlyList<RegionQueueGroup> Districts,
    IReadOnlyList<RegionQueueGroup> Outwards,
    IReadOnlyList<UnassignedSchool> Schools,
    IReadOnlyList<Region> Regions)
{
    /// <summary>The region that names the area as its own, if one does.</summary>
    public string? RegionOf(RegionAreaKind kind, string? area) => area is null ? null : Regions
        .FirstOrDefault(region => region.Areas.Any(known => known.Kind == kind && Searchable.Fold(known.Value) == Searchable.Fold(area)))?.Name;
}

public sealed record UnassignedSchool(Guid Id, string Name, string? Town, int Urn, string? District, string? Outward);
