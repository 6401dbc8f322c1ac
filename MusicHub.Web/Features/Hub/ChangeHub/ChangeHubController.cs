using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.ChangeHub;

[Requires(Permission.EditHub)]
public sealed class ChangeHubController(TaskContext context, Cycles cycles) : TaskController(context)
{
    private static readonly ChangeHubValidator Validator = new();

    [HttpGet("hub/change")]
    public async Task<IActionResult> Get() =>
        await Db.Hubs.AsNoTracking().SingleOrDefaultAsync() is { } hub
            ? Page(new ChangeHubPage(ChangeHubForm.Of(hub), hub.Version, Today))
            : LocalRedirect("~/hub/set-up");

    [HttpPost("hub/change")]
    public async Task<IActionResult> Post(ChangeHubForm form)
    {
        if (await Db.Hubs.SingleOrDefaultAsync() is not { } hub)
            return NotFound();
        if (!IsFilledIn(form, Validator))
            return PageAgain(new ChangeHubPage(form, hub.Version, Today));
        Db.Expect(hub, PostedVersion);
        if (IsRefused(hub.Change(form.Name!, LaCodes.Read(form.LaCodes), form.CycleRule!.Value, form.FixedPeriodStartYear).Refusal)
            || IsRefused(hub.ChangeReportLeads(form.Leads).Refusal))
            return PageAgain(new ChangeHubPage(form, hub.Version, Today));
        Record("Hub settings changed", hub);
        var answer = await SaveAndGo("~/hub", "The hub’s settings are saved.");
        cycles.Forget();
        return answer;
    }
}
