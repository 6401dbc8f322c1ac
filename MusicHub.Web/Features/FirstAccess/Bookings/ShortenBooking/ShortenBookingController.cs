using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.ShortenBooking;

/// <summary>Ends a booking after fewer terms, or within one; what that does to charge and subsidy is shown before it is done.</summary>
[Requires(Permission.ConfirmBookings)]
public sealed class ShortenBookingController(TaskContext context) : BookingTaskController(context)
{
    [HttpGet("first-access/bookings/{id:guid}/shorten")]
    public Task<IActionResult> Get(Guid id) => On(id, subject => subject.MayConfirm, subject => Task.FromResult<IActionResult>(
        subject.CanBeShortened ? Page(new ShortenBookingPage(new(), subject)) : LocalRedirect($"~{subject.Address}")));

    [HttpPost("first-access/bookings/{id:guid}/shorten")]
    public Task<IActionResult> Post(Guid id, ShortenBookingForm form) => On(id, subject => subject.MayConfirm, async subject =>
    {
        Db.Expect(subject.Booking, PostedVersion);
        var page = new ShortenBookingPage(form, subject);
        if (form.KeepTerms is null && ModelState.IsValid)
            ModelState.AddModelError("Form.KeepTerms", BookingRefusals.NoFewerTerms.Message);
        var effect = !ModelState.IsValid ? default : subject.Booking.IfShortened(form.KeepTerms!.Value, subject.Calendar, Today, form.Sessions);
        if (!ModelState.IsValid || IsRefused(effect.Refusal))
            return PageAgain(page);
        // What part of a term costs is worked out for the sessions that are typed; it is shown before it is done.
        if (form.Sessions is not null && form.Shown != form.Chosen)
            return Page(page with { Effect = effect.Value });
        if (IsRefused(subject.Booking.Shorten(form.KeepTerms!.Value, form.Reason, subject.Calendar, Today, form.Sessions).Refusal))
            return PageAgain(page with { Effect = form.Sessions is null ? null : effect.Value });
        Record("First Access shortened", subject.Booking, subject.School.Id, form.Reason);
        return await SaveAndGo($"~{subject.Address}", "The booking is shortened.");
    });
}

public sealed class ShortenBookingForm
{
    public int? KeepTerms { get; set; }

    [Display(Name = "Sessions of that term")]
    public int? Sessions { get; set; }

    public string? Reason { get; set; }

    /// <summary>The choice whose effect was shown.</summary>
    public string? Shown { get; set; }

    public string Chosen => $"{KeepTerms}:{Sessions}";
}

/// <param name="Effect">Of ending within a term, once the sessions are typed.</param>
public sealed record ShortenBookingPage(ShortenBookingForm Form, BookingSubject Subject, BookingEffect? Effect = null)
{
    /// <summary>After how many terms it could end, and what that does; null for the last, of which only a part can be given up.</summary>
    public IReadOnlyList<(int Keep, BookingEffect? Effect)> Choices { get; } =
        [.. Enumerable.Range(1, Subject.Booking.Terms).Where(keep => keep >= Subject.Booking.TermsBegun(Subject.Calendar, Subject.Today)).Select(keep => (keep, Subject.Booking.IfShortened(keep, Subject.Calendar, Subject.Today).Value))];
}
