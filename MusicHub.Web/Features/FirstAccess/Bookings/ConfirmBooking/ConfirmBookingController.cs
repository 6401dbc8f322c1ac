using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Web.Features.FirstAccess.Grant;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.ConfirmBooking;

/// <summary>Fixes the charge, which is shown before.</summary>
[Requires(Permission.ConfirmBookings)]
public sealed class ConfirmBookingController(TaskContext context) : BookingTaskController(context)
{
    [HttpGet("first-access/bookings/{id:guid}/confirm")]
    public Task<IActionResult> Get(Guid id) => On(id, subject => subject.MayConfirm, async subject =>
        subject.Booking.State == BookingState.Approved ? Page(await PageOf(subject)) : LocalRedirect($"~{subject.Address}"));

    [HttpPost("first-access/bookings/{id:guid}/confirm")]
    public Task<IActionResult> Post(Guid id, decimal? shown) => On(id, subject => subject.MayConfirm, async subject =>
    {
        Db.Expect(subject.Booking, PostedVersion);
        // Other bookings, charges or the option may have changed what this one costs since the page was shown.
        if (subject.Booking.State == BookingState.Approved && subject.Price?.Charge != shown)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "What it costs has changed since this page was shown. Look at it again.");
            return PageAgain(await PageOf(subject));
        }

        if (IsRefused(subject.Booking.Confirm(subject.Ground, subject.Partner, Viewer.PersonId, Today).Refusal))
            return PageAgain(await PageOf(subject));
        // Two bookings of a year group must not take the same term's place: the later one starts again.
        Db.Hold(await Db.Schools.SingleAsync(school => school.Id == subject.School.Id, Aborted));
        Record("First Access confirmed", subject.Booking, subject.School.Id);
        return await SaveAndGo($"~{subject.Address}", "The booking is confirmed and its charge fixed.");
    });

    private async Task<ConfirmBookingPage> PageOf(BookingSubject subject) =>
        new(subject, (await YearGrant.Of(Db, Viewer, subject.Booking.StartYear, Today, Aborted))?.Picture.Left);
}

/// <param name="GrantLeft">What the grant has left before; null where it is not known.</param>
public sealed record ConfirmBookingPage(BookingSubject Subject, decimal? GrantLeft)
{
    /// <summary>A subsidised charge waits for an option that is adopted.</summary>
    public bool CanBeFixed => Subject.Year.Option is not null || Subject.WhyNot is not null;

    public decimal? LeftAfter => GrantLeft - Subject.Price?.Subsidy;
}
