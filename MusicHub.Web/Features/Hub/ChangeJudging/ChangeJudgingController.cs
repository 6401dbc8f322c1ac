using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.ChangeJudging;

/// <summary>The rules by which reports call a figure on track, to be watched or to be acted on.</summary>
[Requires(Permission.EditHub)]
public sealed class ChangeJudgingController(TaskContext context) : TaskController(context)
{
    private static readonly ChangeJudgingValidator Validator = new();

    [HttpGet("hub/judging")]
    public async Task<IActionResult> Get() =>
        await Db.Hubs.AsNoTracking().SingleOrDefaultAsync() is { } hub
            ? Page(new ChangeJudgingPage(ChangeJudgingForm.Of(hub.Judging), hub.Version))
            : LocalRedirect("~/hub/set-up");

    [HttpPost("hub/judging")]
    public async Task<IActionResult> Post(ChangeJudgingForm form)
    {
        if (await Db.Hubs.SingleOrDefaultAsync() is not { } hub)
            return NotFound();
        if (!IsFilledIn(form, Validator))
            return PageAgain(new ChangeJudgingPage(form, hub.Version));
        Db.Expect(hub, PostedVersion);
        if (IsRefused(hub.ChangeJudging(form.Rules).Refusal))
            return PageAgain(new ChangeJudgingPage(form, hub.Version));
        Record("Rules of judging figures changed", hub);
        return await SaveAndGo("~/hub", "The rules are saved. Reports made from now on judge by them.");
    }
}
