using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.RemoveLogo;

[Requires(Permission.EditHub)]
public sealed class RemoveLogoController(TaskContext context) : TaskController(context)
{
    [HttpGet("hub/logo/remove")]
    public async Task<IActionResult> Get() =>
        await Db.Hubs.AsNoTracking().SingleOrDefaultAsync(hub => hub.Logo != null) is { } hub ? Page(new RemoveLogoPage(hub.Name, hub.Version)) : LocalRedirect("~/hub");

    [HttpPost("hub/logo/remove")]
    public async Task<IActionResult> Post()
    {
        if (await Db.Hubs.SingleOrDefaultAsync() is not { } hub)
            return NotFound();
        Db.Expect(hub, PostedVersion);
        hub.RemoveLogo();
        Record("Logo removed", hub);
        return await SaveAndGo("~/hub", "The logo is removed.");
    }
}

public sealed record RemoveLogoPage(string HubName, int Version);
