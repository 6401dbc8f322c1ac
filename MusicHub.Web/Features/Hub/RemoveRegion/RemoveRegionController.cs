using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle.Availability;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.RemoveRegion;

[Requires(Permission.EditHub)]
public sealed class RemoveRegionController(TaskContext context, Viewers viewers, IMemoryCache cache) : TaskController(context)
{
    [HttpGet("hub/regions/{id:guid}/remove")]
    public async Task<IActionResult> Get(Guid id) =>
        await Db.Regions.AsNoTracking().SingleOrDefaultAsync(region => region.Id == id) is { } region ? Page(await PageOf(region)) : NotFound();

    [HttpPost("hub/regions/{id:guid}/remove")]
    public async Task<IActionResult> Post(Guid id)
    {
        if (await Db.Regions.SingleOrDefaultAsync(region => region.Id == id) is not { } region)
            return NotFound();
        Db.Expect(region, PostedVersion);
        var page = await PageOf(region);
        if (IsRefused(page.IsInUse ? SchoolRefusals.RegionInUse : null))
            return PageAgain(page);
        Db.Remove(region);
        Record("Region removed", region);
        var answer = await SaveAndGo("~/hub/regions", $"{region.Name} is removed.");
        SchoolChoices.Forget(cache);
        if (region.ManagerId is { } manager)
            viewers.Forget(manager);
        return answer;
    }

    private async Task<RemoveRegionPage> PageOf(Region region) => new(
        region,
        await Db.Schools.CountAsync(school => school.RegionId == region.Id),
        await Db.Set<VisitTarget>().CountAsync(line => line.RegionId == region.Id),
        await Db.Set<VisitorRegion>().CountAsync(line => line.RegionId == region.Id));
}

/// <param name="Schools">Schools that stand in it, closed ones included.</param>
/// <param name="Targets">Targets set for it in any year.</param>
/// <param name="Visitors">Visitors whose time is planned for it.</param>
public sealed record RemoveRegionPage(Region Region, int Schools, int Targets, int Visitors)
{
    public bool IsInUse => Schools > 0 || Targets > 0 || Visitors > 0;
}
