using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.ShowLogo;

[Requires(Permission.UseTheHub)]
public sealed class ShowLogoController(TaskContext context) : TaskController(context)
{
    [HttpGet("hub/logo")]
    public async Task<IActionResult> Get()
    {
        var hub = await Db.Hubs.Select(hub => new { hub.Logo, hub.LogoContentType, hub.Version }).SingleOrDefaultAsync();
        if (hub?.Logo is null)
            return NotFound();
        Response.Headers.CacheControl = "private, no-cache"; // kept, and asked for again each time: 304 while it is the same
        return File(hub.Logo, hub.LogoContentType!, null, new EntityTagHeaderValue($"\"{hub.Version}\""));
    }
}
