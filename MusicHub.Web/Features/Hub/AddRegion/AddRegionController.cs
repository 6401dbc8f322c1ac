using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.AddRegion;

[Requires(Permission.EditHub)]
public sealed class AddRegionController(TaskContext context, Viewers viewers, IMemoryCache cache) : TaskController(context)
{
    private static readonly RegionValidator Validator = new();

    [HttpGet("hub/regions/add")]
    public async Task<IActionResult> Get() => Page(await RegionPage.Of(new RegionForm(), null, Db, Viewer));

    [HttpPost("hub/regions/add")]
    public async Task<IActionResult> Post(RegionForm form)
    {
        if (!IsFilledIn(form, Validator) || IsRefused(await RegionPage.NameTaken(form.Name!, null, Db) ?? await RegionPage.ManagerUnknown(form.ManagerId, null, Db)))
            return PageAgain(await RegionPage.Of(form, null, Db, Viewer));
        var result = Region.Add(form.Name!, form.ManagerId, form.Areas);
        if (IsRefused(result.Refusal))
            return PageAgain(await RegionPage.Of(form, null, Db, Viewer));

        var region = result.Value!;
        Db.Add(region);
        Record("Region added", region);
        var answer = await SaveAndGo("~/hub/regions", $"{region.Name} is added. Its schools are given to it by “Apply to schools”.");
        SchoolChoices.Forget(cache);
        if (region.ManagerId is { } manager)
            viewers.Forget(manager);
        return answer;
    }
}
