using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.DeclineBooking;

[Requires(Permission.EditBookings)]
public sealed class DeclineBookingController(TaskContext context) : BookingTaskController(context)
{
    [HttpGet("first-access/bookings/{id:guid}/decline")]
    public Task<IActionResult> Get(Guid id) => On(id, subject => subject.MayEdit, subject => Task.FromResult<IActionResult>(
        subject.Booking.State.IsPending() ? Page(new BookingReasonPage(new(), subject)) : LocalRedirect($"~{subject.Address}")));

    [HttpPost("first-access/bookings/{id:guid}/decline")]
    public Task<IActionResult> Post(Guid id, BookingReasonForm form) => On(id, subject => subject.MayEdit, async subject =>
    {
        Db.Expect(subject.Booking, PostedVersion);
        if (IsRefused(subject.Booking.Decline(form.Reason, Viewer.PersonId, Today).Refusal))
            return PageAgain(new BookingReasonPage(form, subject));
        Record("First Access request declined", subject.Booking, subject.School.Id, form.Reason);
        return await SaveAndGo($"~{subject.Address}", "The request is declined.");
    });
}
