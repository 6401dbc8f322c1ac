using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.WithdrawBooking;

/// <summary>Gives a booking up. While its charge is not fixed, whoever takes requests may; afterwards, who fixes charges.</summary>
[Requires(Permission.SeeFirstAccess)]
public sealed class WithdrawBookingController(TaskContext context) : BookingTaskController(context)
{
    [HttpGet("first-access/bookings/{id:guid}/withdraw")]
    public Task<IActionResult> Get(Guid id) => On(id, May, subject => Task.FromResult<IActionResult>(
        subject.Booking.State.IsPending() || subject.Booking.State is BookingState.Confirmed or BookingState.Delivering ? Page(new BookingReasonPage(new(), subject)) : LocalRedirect($"~{subject.Address}")));

    [HttpPost("first-access/bookings/{id:guid}/withdraw")]
    public Task<IActionResult> Post(Guid id, BookingReasonForm form) => On(id, May, async subject =>
    {
        Db.Expect(subject.Booking, PostedVersion);
        if (IsRefused(subject.Booking.Withdraw(form.Reason, subject.Calendar, Today).Refusal))
            return PageAgain(new BookingReasonPage(form, subject));
        Record("First Access withdrawn", subject.Booking, subject.School.Id, form.Reason);
        return await SaveAndGo($"~{subject.Address}", "The booking is withdrawn.");
    });

    private static bool May(BookingSubject subject) => subject.Booking.ConfirmedOn is null ? subject.MayEdit : subject.MayConfirm;
}
