using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.ApplyRegion;

/// <summary>Gives a region the schools that its districts and postcodes cover.</summary>
[Requires(Permission.AssignRegions)]
public sealed class ApplyRegionController(TaskContext context) : TaskController(context)
{
    [HttpGet("hub/regions/{id:guid}/apply")]
    public async Task<IActionResult> Get(Guid id) =>
        await Db.Regions.AsNoTracking().SingleOrDefaultAsync(region => region.Id == id) is { } region ? Page(await PageOf(region)) : NotFound();

    [HttpPost("hub/regions/{id:guid}/apply")]
    public async Task<IActionResult> Post(Guid id, ApplyRegionForm form)
    {
        if (await Db.Regions.SingleOrDefaultAsync(region => region.Id == id) is not { } region)
            return NotFound();
        Db.Expect(region, PostedVersion);
        var page = await PageOf(region);
        var chosen = page.Waiting.Concat(form.MoveToo ? page.Elsewhere : []).Select(school => school.Id).ToHashSet();
        var schools = await Db.Schools.Where(school => chosen.Contains(school.Id)).ToListAsync();
        foreach (var school in schools)
            school.AssignRegion(region.Id);
        Record("Region applied to schools", region);
        return await SaveAndGo("~/hub/regions", schools.Count == 0 ? "Nothing was to be changed." : $"{Words.Count(schools.Count, "school is", "schools are")} now in {region.Name}.");
    }

    private async Task<ApplyRegionPage> PageOf(Region region)
    {
        var names = await Db.Regions.AsNoTracking().ToListAsync();
        var schools = await Db.Schools
            .Where(school => school.Status != RegisterStatus.Closed && school.RegionId != region.Id)
            .OrderBy(school => school.SortName).ThenBy(school => school.Id)
            .Select(school => new { school.Id, school.Name, school.Urn, school.RegionId, school.Register.Town, school.Register.District, school.Register.OutwardPostcode })
            .ToListAsync();
        var covered = schools
            .Select(school => (School: school, Facts: new RegisterFacts { Name = school.Name, District = school.District, OutwardPostcode = school.OutwardPostcode }))
            .Where(pair => region.Covers(pair.Facts))
            .Select(pair => new ApplyRow(
                pair.School.Id,
                pair.School.Name,
                pair.School.Urn,
                string.Join(", ", new[] { pair.School.Town, pair.School.District, pair.School.OutwardPostcode }.Where(word => !string.IsNullOrEmpty(word)).Distinct()),
                names.Find(other => other.Id == pair.School.RegionId)?.Name,
                string.Join(", ", names.Where(other => other.Id != region.Id && other.Covers(pair.Facts)).Select(other => other.Name))))
            .ToList();
        var already = await Db.Schools.CountAsync(school => school.RegionId == region.Id && school.Status != RegisterStatus.Closed);
        return new ApplyRegionPage(region, already, [.. covered.Where(row => row.Now is null)], [.. covered.Where(row => row.Now is not null)]);
    }
}
