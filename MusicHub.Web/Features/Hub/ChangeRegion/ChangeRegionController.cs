using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.ChangeRegion;

[Requires(Permission.EditHub)]
public sealed class ChangeRegionController(TaskContext context, Viewers viewers, IMemoryCache cache) : TaskController(context)
{
    private static readonly RegionValidator Validator = new();

    [HttpGet("hub/regions/{id:guid}")]
    public async Task<IActionResult> Get(Guid id) =>
        await Db.Regions.AsNoTracking().SingleOrDefaultAsync(region => region.Id == id) is { } region
            ? Page(await RegionPage.Of(RegionForm.Of(region), region, Db, Viewer))
            : NotFound();

    [HttpPost("hub/regions/{id:guid}")]
    public async Task<IActionResult> Post(Guid id, RegionForm form)
    {
        if (await Db.Regions.SingleOrDefaultAsync(region => region.Id == id) is not { } region)
            return NotFound();
        if (!IsFilledIn(form, Validator) || IsRefused(await RegionPage.NameTaken(form.Name!, id, Db) ?? await RegionPage.ManagerUnknown(form.ManagerId, region, Db)))
            return PageAgain(await RegionPage.Of(form, region, Db, Viewer));
        Db.Expect(region, PostedVersion);
        var before = region.ManagerId;
        if (IsRefused(region.Change(form.Name!, form.ManagerId, form.Areas).Refusal))
            return PageAgain(await RegionPage.Of(form, region, Db, Viewer));
        Record("Region changed", region);
        var answer = await SaveAndGo("~/hub/regions", $"{region.Name} is saved.");
        SchoolChoices.Forget(cache);
        foreach (var manager in new[] { before, region.ManagerId }.OfType<Guid>())
            viewers.Forget(manager);
        return answer;
    }
}
