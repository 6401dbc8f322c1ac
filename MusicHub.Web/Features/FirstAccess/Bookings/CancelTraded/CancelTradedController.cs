using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.CancelTraded;

/// <summary>Cancels a traded line: a button on the booking’s page. What has been invoiced is credited.</summary>
[Requires(Permission.EditBookings)]
public sealed class CancelTradedController(TaskContext context) : BookingTaskController(context)
{
    [HttpPost("first-access/bookings/{id:guid}/traded/{lineId:guid}/cancel")]
    public Task<IActionResult> Post(Guid id, Guid lineId) =>
        Press(id, subject => subject.MayEdit, subject => subject.Booking.CancelTraded(lineId).Refusal, "Traded line of First Access cancelled", "The line is cancelled.");
}
