using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.MyCalendar;

/// <summary>One's own visits in one's own calendar program: an address that is shown once, replaced or withdrawn.</summary>
[Requires(Permission.SeeVisits)]
public sealed class MyCalendarController(TaskContext context) : TaskController(context)
{
    private const string Secret = "calendar secret";

    [HttpGet("my/calendar")]
    public async Task<IActionResult> Get() => Page(await PageOf());

    [HttpPost("my/calendar")]
    public async Task<IActionResult> Post()
    {
        var address = await Mine();
        if (address is not null)
            Db.Expect(address, PostedVersion);
        string secret;
        if (address is null)
        {
            (address, secret) = CalendarAddress.Make(Viewer.PersonId, Now);
            Db.CalendarAddresses.Add(address);
        }
        else
        {
            secret = address.Renew(Now);
        }

        Record("Calendar address made", address);
        TempData[Secret] = secret;
        return await SaveAndGo("~/my/calendar", null);
    }

    [HttpPost("my/calendar/withdraw")]
    public async Task<IActionResult> Withdraw()
    {
        if (await Mine() is not { } address)
            return NotFound();
        Db.Expect(address, PostedVersion);
        if (IsRefused(address.Revoke().Refusal))
            return PageAgain(await PageOf());
        Record("Calendar address withdrawn", address);
        return await SaveAndGo("~/my/calendar", "The address is withdrawn. No calendar can read your visits any more.");
    }

    private Task<CalendarAddress?> Mine() => Db.CalendarAddresses.SingleOrDefaultAsync(address => address.PersonId == Viewer.PersonId, HttpContext.RequestAborted);

    private async Task<MyCalendarPage> PageOf() =>
        new(await Mine(), TempData[Secret] is string secret ? $"{ProgramAddress.Of(Request)}calendar/{secret}.ics" : null);
}
