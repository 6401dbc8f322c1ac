using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports.ArtsCouncil;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.ChangeReturn;

/// <summary>The columns of the return to Arts Council England, whose template changes each year.</summary>
[Requires(Permission.EditHub)]
public sealed class ChangeReturnController(TaskContext context) : TaskController(context)
{
    private static readonly ChangeReturnValidator Validator = new();

    [HttpGet("hub/return")]
    public async Task<IActionResult> Get() =>
        await Db.Hubs.AsNoTracking().SingleOrDefaultAsync() is { } hub
            ? Page(new ChangeReturnPage(new() { Schools = hub.ReturnSchools ?? ReturnLayout.UsualSchools, Classes = hub.ReturnClasses ?? ReturnLayout.UsualClasses }, hub.Version))
            : LocalRedirect("~/hub/set-up");

    [HttpPost("hub/return")]
    public async Task<IActionResult> Post(ChangeReturnForm form)
    {
        if (await Db.Hubs.SingleOrDefaultAsync() is not { } hub)
            return NotFound();
        if (!IsFilledIn(form, Validator))
            return PageAgain(new ChangeReturnPage(form, hub.Version));
        Db.Expect(hub, PostedVersion);
        if (IsRefused(hub.ChangeReturn(form.Schools!, form.Classes!).Refusal))
            return PageAgain(new ChangeReturnPage(form, hub.Version));
        Record("Columns of the return changed", hub);
        return await SaveAndGo("~/hub", "The columns are saved. Returns made from now on have them.");
    }
}
