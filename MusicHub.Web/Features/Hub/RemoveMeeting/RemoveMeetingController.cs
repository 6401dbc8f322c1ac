using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.RemoveMeeting;

[Requires(Permission.EditHub)]
public sealed class RemoveMeetingController(TaskContext context) : TaskController(context)
{
    [HttpGet("hub/meetings/{id:guid}/remove")]
    public async Task<IActionResult> Get(Guid id) =>
        await Db.Hubs.AsNoTracking().SingleOrDefaultAsync() is { } hub && hub.BoardMeetings.SingleOrDefault(meeting => meeting.Id == id) is { } meeting
            ? Page(new RemoveMeetingPage(meeting, hub.Version))
            : NotFound();

    [HttpPost("hub/meetings/{id:guid}/remove")]
    public async Task<IActionResult> Post(Guid id)
    {
        if (await Db.Hubs.SingleOrDefaultAsync() is not { } hub)
            return NotFound();
        Db.Expect(hub, PostedVersion);
        if (hub.RemoveBoardMeeting(id).IsRefused)
            return NotFound();
        Record("Board meeting removed", hub);
        return await SaveAndGo("~/hub/meetings", "The board meeting is removed.");
    }
}

public sealed record RemoveMeetingPage(BoardMeeting Meeting, int Version);
