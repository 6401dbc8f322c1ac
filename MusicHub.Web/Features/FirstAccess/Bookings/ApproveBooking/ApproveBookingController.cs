using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.ApproveBooking;

/// <summary>Approves a request: a button on its page.</summary>
[Requires(Permission.EditBookings)]
public sealed class ApproveBookingController(TaskContext context) : BookingTaskController(context)
{
    [HttpPost("first-access/bookings/{id:guid}/approve")]
    public Task<IActionResult> Post(Guid id) =>
        Press(id, subject => subject.MayEdit, subject => subject.Booking.Approve(Viewer.PersonId, Today).Refusal, "First Access request approved", "The request is approved. Once the charge is confirmed, the booking stands.");
}
