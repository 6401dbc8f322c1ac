using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Schools;
using MusicHub.Domain;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Hub;

/// <summary>The form of a region, with whom and what can be chosen.</summary>
/// <param name="Region">Null while it is being added.</param>
public sealed record RegionPage(RegionForm Form, Region? Region, IReadOnlyList<Choice> Managers, IReadOnlyList<Choice> Districts, int Schools, int Waiting, bool MayApply)
{
    /// <summary>With more districts than this the page would be long to scroll: they scroll in a box of their own.</summary>
    public const int MostInColumns = 40;

    internal static async Task<RegionPage> Of(RegionForm form, Region? region, MusicHubDbContext db, Viewer viewer)
    {
        var coverage = await RegionCoverage.Load(db);
        var managers = await db.People
            .Where(IsChoice(region))
            .OrderBy(person => person.Name)
            .Select(person => new { person.Id, person.Name })
            .ToListAsync();
        var districts = coverage.Districts();
        return new RegionPage(
            form,
            region,
            [.. managers.Select(person => new Choice(person.Id.ToString(), person.Name))],
            // A district that the register no longer knows stays, so that saving the form does not take it away unseen.
            [.. districts.Select(district => new Choice(district.District, district.District, OtherRegion(district) ?? Words.Count(district.Schools, "school")))
                .Concat(form.Districts.Except(districts.Select(district => district.District)).Select(gone => new Choice(gone, gone, "Not in the register now")))],
            region is null ? 0 : coverage.SchoolsIn(region),
            region is null ? 0 : coverage.Waiting(region),
            viewer.May(Permission.AssignRegions));

        string? OtherRegion((string District, int Schools) district) =>
            coverage.Regions.FirstOrDefault(other => other.Id != region?.Id && other.Areas.Any(area => area.Kind == RegionAreaKind.District && area.Value == district.District)) is { } other
                ? $"{Words.Count(district.Schools, "school")}; in {other.Name} already"
                : null;
    }

    /// <summary>A person who is not offered: not known, switched off, or no regional manager.</summary>
    internal static async Task<Refusal?> ManagerUnknown(Guid? managerId, Region? region, MusicHubDbContext db) =>
        managerId is null || await db.People.Where(IsChoice(region)).AnyAsync(person => person.Id == managerId) ? null : SchoolRefusals.RegionManagerUnknown;

    /// <summary>Another region that has this name.</summary>
    internal static async Task<Refusal?> NameTaken(string name, Guid? regionId, MusicHubDbContext db)
    {
        var folded = Searchable.Fold(name);
        var others = await db.Regions.Where(region => region.Id != regionId).Select(region => region.Name).ToListAsync();
        return others.Any(other => Searchable.Fold(other) == folded) ? SchoolRefusals.RegionNameTaken : null;
    }

    // The manager so far stays a choice, so that the form can be saved without another being found first.
    private static Expression<Func<Person, bool>> IsChoice(Region? region)
    {
        var now = region?.ManagerId;
        return person => (person.IsActive && person.RoleGrants.Any(grant => grant.Role == Role.RegionalManager)) || person.Id == now;
    }
}
