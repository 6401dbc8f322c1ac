using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.FirstAccess.Bookings.ShowBooking;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.ReopenBooking;

/// <summary>Opens a booking again that was said to be over, so that it can be shortened or extended: a form on its page.</summary>
[Requires(Permission.ConfirmBookings)]
public sealed class ReopenBookingController(TaskContext context) : BookingTaskController(context)
{
    [HttpPost("first-access/bookings/{id:guid}/reopen")]
    public Task<IActionResult> Post(Guid id, BookingReasonForm form) => On(id, subject => subject.MayConfirm, async subject =>
    {
        Db.Expect(subject.Booking, PostedVersion);
        if (IsRefused(subject.Booking.Reopen(form.Reason).Refusal))
            return ShownAgain("/Features/FirstAccess/Bookings/ShowBooking/ShowBooking.cshtml", await ShowBookingPage.Of(subject, Db, Aborted));
        Record("First Access opened again", subject.Booking, subject.School.Id, form.Reason);
        return await SaveAndGo($"~{subject.Address}", "The booking is open again.");
    });
}
