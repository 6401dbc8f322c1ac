using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Hub;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.SetUpHub;

[Requires(Permission.EditHub)]
public sealed class SetUpHubController(TaskContext context, Cycles cycles) : TaskController(context)
{
    private static readonly SetUpHubValidator Validator = new();

    private SetUpHubPage PageOf(SetUpHubForm form) =>
        new(form, [.. StandardYears.StartYears(Today).Select(AcademicYear.TitleOf)]);

    [HttpGet("hub/set-up")]
    public async Task<IActionResult> Get() =>
        await Db.Hubs.AnyAsync() ? LocalRedirect("~/hub") : Page(PageOf(new SetUpHubForm()));

    [HttpPost("hub/set-up")]
    public async Task<IActionResult> Post(SetUpHubForm form)
    {
        if (!IsFilledIn(form, Validator))
            return PageAgain(PageOf(form));
        var result = await Db.SetUpHub(form.Name!, LaCodes.Read(form.LaCodes), Today);
        if (IsRefused(result.Refusal))
            return PageAgain(PageOf(form));
        Record("Hub set up", result.Value!);
        var answer = await SaveAndGo("~/hub", "The hub is set up.");
        cycles.Forget();
        return answer;
    }
}
