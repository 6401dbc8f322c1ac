using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.ChangeLogo;

[Requires(Permission.EditHub)]
public sealed class ChangeLogoController(TaskContext context) : TaskController(context)
{
    private const int LargestRequest = 5 * 1024 * 1024;

    [HttpGet("hub/logo/change")]
    public async Task<IActionResult> Get() =>
        await Db.Hubs.AsNoTracking().SingleOrDefaultAsync() is { } hub ? Page(ChangeLogoPage.Of(hub)) : LocalRedirect("~/hub/set-up");

    [HttpPost("hub/logo/change")]
    [RequestSizeLimit(LargestRequest)]
    public async Task<IActionResult> Post(ChangeLogoForm form)
    {
        if (await Db.Hubs.SingleOrDefaultAsync() is not { } hub)
            return NotFound();
        if (form.Logo is not { Length: > 0 } file)
        {
            IsRefused(HubRefusals.LogoMissing);
            return PageAgain(ChangeLogoPage.Of(hub));
        }

        Db.Expect(hub, PostedVersion);
        if (IsRefused(file.Length > HubSettings.LargestLogo ? HubRefusals.LogoTooLarge : hub.ChangeLogo(await Bytes(file)).Refusal))
            return PageAgain(ChangeLogoPage.Of(hub));
        Record("Logo changed", hub);
        return await SaveAndGo("~/hub", "The logo is saved.");
    }

    private static async Task<byte[]> Bytes(IFormFile file)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
