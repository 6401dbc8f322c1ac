using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.BeginBooking;

/// <summary>Says that teaching has begun: a button on the booking’s page.</summary>
[Requires(Permission.EditBookings)]
public sealed class BeginBookingController(TaskContext context) : BookingTaskController(context)
{
    [HttpPost("first-access/bookings/{id:guid}/begin")]
    public Task<IActionResult> Post(Guid id) =>
        Press(id, subject => subject.MayEdit, subject => subject.Booking.Begin(subject.Calendar, Today).Refusal, "First Access begun", "The booking is being delivered.");
}
