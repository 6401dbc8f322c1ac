using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.ExtendBooking;

/// <summary>Adds terms at the end of a booking; what each choice does to charge and subsidy is shown with it.</summary>
[Requires(Permission.ConfirmBookings)]
public sealed class ExtendBookingController(TaskContext context) : BookingTaskController(context)
{
    [HttpGet("first-access/bookings/{id:guid}/extend")]
    public Task<IActionResult> Get(Guid id) => On(id, subject => subject.MayConfirm, subject => Task.FromResult<IActionResult>(
        new ExtendBookingPage(new(), subject) is { Choices.Count: > 0 } page ? Page(page) : LocalRedirect($"~{subject.Address}")));

    [HttpPost("first-access/bookings/{id:guid}/extend")]
    public Task<IActionResult> Post(Guid id, ExtendBookingForm form) => On(id, subject => subject.MayConfirm, async subject =>
    {
        Db.Expect(subject.Booking, PostedVersion);
        var page = new ExtendBookingPage(form, subject);
        if (form.AddTerms is null)
            ModelState.AddModelError("Form.AddTerms", "Choose until when it goes on");
        if (!ModelState.IsValid || IsRefused(subject.Booking.Extend(form.AddTerms!.Value, subject.Ground, Today).Refusal))
            return PageAgain(page);
        Db.Hold(await Db.Schools.SingleAsync(school => school.Id == subject.School.Id, Aborted));
        Record("First Access extended", subject.Booking, subject.School.Id);
        return await SaveAndGo($"~{subject.Address}", "The booking is extended.");
    });
}

public sealed class ExtendBookingForm
{
    public int? AddTerms { get; set; }
}

public sealed record ExtendBookingPage(ExtendBookingForm Form, BookingSubject Subject)
{
    /// <summary>How many terms could be added, and what that does.</summary>
    public IReadOnlyList<(int Add, BookingEffect Effect)> Choices { get; } =
        [.. Enumerable.Range(1, 2).Select(add => (add, Subject.Booking.IfExtended(add, Subject.Ground, Subject.Today).Value)).Where(choice => choice.Value is not null).Select(choice => (choice.add, choice.Value!))];
}
