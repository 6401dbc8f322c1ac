using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.ListMeetings;

/// <summary>The board's meetings, and the form that adds one.</summary>
[Requires(Permission.EditHub)]
public sealed class ListMeetingsController(TaskContext context) : TaskController(context)
{
    private static readonly AddMeetingValidator Validator = new();

    [HttpGet("hub/meetings")]
    public async Task<IActionResult> Get() =>
        await Db.Hubs.AsNoTracking().SingleOrDefaultAsync() is { } hub
            ? Page(ListMeetingsPage.Of(hub, new AddMeetingForm(), Today))
            : LocalRedirect("~/hub/set-up");

    [HttpPost("hub/meetings")]
    public async Task<IActionResult> Post(AddMeetingForm form)
    {
        if (await Db.Hubs.SingleOrDefaultAsync() is not { } hub)
            return NotFound();
        if (!IsFilledIn(form, Validator))
            return PageAgain(ListMeetingsPage.Of(hub, form, Today));
        Db.Expect(hub, PostedVersion);
        if (IsRefused(hub.AddBoardMeeting(form.On!.Value, form.Title).Refusal))
            return PageAgain(ListMeetingsPage.Of(hub, form, Today));
        Record("Board meeting added", hub);
        return await SaveAndGo("~/hub/meetings", $"The board meeting on {form.On.Value.Long()} is added.");
    }
}
