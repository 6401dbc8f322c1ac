using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.CompleteBooking;

/// <summary>Says that teaching is over: a button on the booking’s page.</summary>
[Requires(Permission.EditBookings)]
public sealed class CompleteBookingController(TaskContext context) : BookingTaskController(context)
{
    [HttpPost("first-access/bookings/{id:guid}/complete")]
    public Task<IActionResult> Post(Guid id, CompleteBookingForm form) =>
        Press(id, subject => subject.MayEdit, subject => subject.Booking.Complete(subject.Calendar, Today, form.AllTaught).Refusal, "First Access completed", "The booking is completed.");
}

public sealed class CompleteBookingForm
{
    /// <summary>Though the last term is not over.</summary>
    public bool AllTaught { get; set; }
}
