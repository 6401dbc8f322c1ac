using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.ShortenBooking;

/// <summary>Ends a booking after fewer terms; what each choice does to charge and subsidy is shown with it.</summary>
[Requires(Permission.ConfirmBookings)]
public sealed class ShortenBookingController(TaskContext context) : BookingTaskController(context)
{
    [HttpGet("first-access/bookings/{id:guid}/shorten")]
    public Task<IActionResult> Get(Guid id) => On(id, subject => subject.MayConfirm, subject => Task.FromResult<IActionResult>(
        new ShortenBookingPage(new(), subject) is { Choices.Count: > 0 } page ? Page(page) : LocalRedirect($"~{subject.Address}")));

    [HttpPost("first-access/bookings/{id:guid}/shorten")]
    public Task<IActionResult> Post(Guid id, ShortenBookingForm form) => On(id, subject => subject.MayConfirm, async subject =>
    {
        Db.Expect(subject.Booking, PostedVersion);
        var page = new ShortenBookingPage(form, subject);
        if (IsRefused(subject.Booking.Shorten(form.KeepTerms ?? 0, form.Reason, subject.Calendar, Today).Refusal))
            return PageAgain(page);
        Record("First Access shortened", subject.Booking, subject.School.Id, form.Reason);
        return await SaveAndGo($"~{subject.Address}", "The booking is shortened.");
    });
}

public sealed class ShortenBookingForm
{
    public int? KeepTerms { get; set; }

    public string? Reason { get; set; }
}

public sealed record ShortenBookingPage(ShortenBookingForm Form, BookingSubject Subject)
{
    /// <summary>After how many terms it could end, and what that does.</summary>
    public IReadOnlyList<(int Keep, BookingEffect Effect)> Choices { get; } =
        [.. Enumerable.Range(1, 2).Select(keep => (keep, Subject.Booking.IfShortened(keep, Subject.Calendar, Subject.Today).Value)).Where(choice => choice.Value is not null).Select(choice => (choice.keep, choice.Value!))];
}
