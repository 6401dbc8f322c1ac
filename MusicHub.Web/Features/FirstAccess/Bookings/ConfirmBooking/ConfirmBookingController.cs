using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.ConfirmBooking;

/// <summary>Fixes the charge, which is shown before.</summary>
[Requires(Permission.ConfirmBookings)]
public sealed class ConfirmBookingController(TaskContext context) : BookingTaskController(context)
{
    [HttpGet("first-access/bookings/{id:guid}/confirm")]
    public Task<IActionResult> Get(Guid id) => On(id, subject => subject.MayConfirm, subject => Task.FromResult<IActionResult>(
        subject.Booking.State == BookingState.Approved ? Page(new ConfirmBookingPage(subject)) : LocalRedirect($"~{subject.Address}")));

    [HttpPost("first-access/bookings/{id:guid}/confirm")]
    public Task<IActionResult> Post(Guid id, decimal? shown) => On(id, subject => subject.MayConfirm, async subject =>
    {
        Db.Expect(subject.Booking, PostedVersion);
        // Other bookings, charges or the option may have changed what this one costs since the page was shown.
        if (subject.Booking.State == BookingState.Approved && subject.Price?.Charge != shown)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "What it costs has changed since this page was shown. Look at it again.");
            return PageAgain(new ConfirmBookingPage(subject));
        }

        if (IsRefused(subject.Booking.Confirm(subject.Ground, subject.Partner, Viewer.PersonId, Today).Refusal))
            return PageAgain(new ConfirmBookingPage(subject));
        // Two bookings of a year group must not take the same term's place: the later one starts again.
        Db.Hold(await Db.Schools.SingleAsync(school => school.Id == subject.School.Id, Aborted));
        Record("First Access confirmed", subject.Booking, subject.School.Id);
        return await SaveAndGo($"~{subject.Address}", "The booking is confirmed and its charge fixed.");
    });
}

public sealed record ConfirmBookingPage(BookingSubject Subject);
