using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using MusicHub.Data;
using MusicHub.Domain;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Calendar;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.ReadCalendar;

/// <summary>What a calendar program reads again and again under a person's private address: that person's visits, for as long as they may see visits.</summary>
[AllowAnonymous]
[OpenLink]
public sealed class ReadCalendarController(MusicHubDbContext db, Viewers viewers, TimeProvider clock) : Controller
{
    [HttpGet("calendar/{secret:length(43)}.ics")]
    public async Task<IActionResult> Get(string secret, CancellationToken cancellationToken)
    {
        var digest = LinkSecret.DigestOf(secret);
        var personId = await db.CalendarAddresses.Where(address => address.SecretDigest == digest).Select(address => (Guid?)address.PersonId).SingleOrDefaultAsync(cancellationToken);
        if (personId is not { } id || await viewers.Find(id, db, cancellationToken) is not { } viewer || !viewer.May(Permission.SeeVisits))
            return NotFound();
        var name = $"{viewer.Name}: visits";
        var events = await db.EventsOf(viewer, clock.Today(), ProgramAddress.Of(Request), cancellationToken);
        Response.Headers.CacheControl = "private, no-cache";
        return new FileContentResult(CalendarFile.Write(name, events, clock.GetUtcNow()), CalendarFile.ContentType)
        {
            // Weak: the bytes tell when they were written, which is not news.
            EntityTag = new EntityTagHeaderValue($"\"{CalendarFile.DigestOf(name, events)}\"", isWeak: true),
        };
    }
}
