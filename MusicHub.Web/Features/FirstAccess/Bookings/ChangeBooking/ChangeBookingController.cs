using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.ChangeBooking;

/// <summary>Changes what is asked for, until the charge is fixed.</summary>
[Requires(Permission.EditBookings)]
public sealed class ChangeBookingController(TaskContext context) : BookingTaskController(context)
{
    [HttpGet("first-access/bookings/{id:guid}/change")]
    public Task<IActionResult> Get(Guid id) => On(id, subject => subject.MayEdit, async subject =>
        subject.Booking.State.IsPending() ? Page(await PageOf(subject, BookingForm.Of(subject.Booking.Details))) : LocalRedirect($"~{subject.Address}"));

    [HttpPost("first-access/bookings/{id:guid}/change")]
    public Task<IActionResult> Post(Guid id, BookingForm form) => On(id, subject => subject.MayEdit, async subject =>
    {
        var page = await PageOf(subject, form);
        if (!IsFilledIn(form, new BookingValidator(page.Choices)))
            return PageAgain(page);
        Db.Expect(subject.Booking, PostedVersion);
        var (wasApproved, wasOverridden) = (subject.Booking.State == BookingState.Approved, subject.Booking.OverriddenById is not null);
        if (IsRefused(subject.Booking.Change(subject.Charges, subject.School.Register, form.Read(), Today, subject.MayOverride).Refusal))
            return PageAgain(page);
        Record("First Access request changed", subject.Booking, subject.School.Id);
        var ended = (wasApproved && subject.Booking.State == BookingState.Requested ? " It has to be approved again, as something else is asked for." : "")
            + (wasOverridden && subject.Booking.OverriddenById is null ? " What it was subsidised for all the same is asked for no more: that has ended." : "");
        return await SaveAndGo($"~{subject.Address}", $"The request is saved.{ended}");
    });

    private async Task<ChangeBookingPage> PageOf(BookingSubject subject, BookingForm form) =>
        new(form, subject, await BookingChoices.Of(subject.Charges, subject.School, subject.Booking.PartnerId, Db, Aborted));
}

public sealed record ChangeBookingPage(BookingForm Form, BookingSubject Subject, BookingChoices Choices);
