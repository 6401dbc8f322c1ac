using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.ExportBookings;

[Requires(Permission.SeeFirstAccess)]
public sealed class ExportBookingsController(TaskContext context, BookingFile bookings, LargeExports large) : ExportController(context, large)
{
    [HttpPost("first-access/export")]
    public Task<IActionResult> Post([FromQuery(Name = "")] BookingQuery query, [FromForm] string? format, CancellationToken cancellationToken) =>
        Export(bookings, query, format, cancellationToken);
}
