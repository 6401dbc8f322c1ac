using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.ListRegions;

[Requires(Permission.SeeSchools)]
public sealed class ListRegionsController(TaskContext context) : TaskController(context)
{
    [HttpGet("hub/regions")]
    public async Task<IActionResult> Get()
    {
        var coverage = await RegionCoverage.Load(Db);
        var managers = await Db.People
            .Where(person => Db.Regions.Any(region => region.ManagerId == person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.IsActive ? person.Name : $"{person.Name} (switched off)");
        return Page(new ListRegionsPage(
            [.. coverage.Regions.Select(region => new RegionRow(
                region,
                region.ManagerId is { } manager ? managers.GetValueOrDefault(manager) : null,
                coverage.OpenSchoolsIn(region),
                coverage.CoveredBy(region),
                coverage.Waiting(region)))],
            [.. coverage.Overlaps()],
            coverage.SchoolsWithoutRegion,
            Viewer.May(Permission.EditHub),
            Viewer.May(Permission.AssignRegions)));
    }
}

/// <param name="Waiting">Schools that it covers and that stand in no region.</param>
public sealed record RegionRow(Region Region, string? Manager, int Schools, int Covered, int Waiting)
{
    public string Areas => string.Join(", ", Region.Areas.OrderBy(area => area.Kind).ThenBy(area => area.Value, StringComparer.Ordinal).Select(area => area.Value));
}

public sealed record ListRegionsPage(IReadOnlyList<RegionRow> Rows, IReadOnlyList<RegionOverlap> Overlaps, int WithoutRegion, bool MayEdit, bool MayApply);
