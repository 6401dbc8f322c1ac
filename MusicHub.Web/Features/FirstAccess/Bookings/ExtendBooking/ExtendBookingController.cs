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
        if (form.AllTheSame && !subject.MayOverride)
            return Forbid();
        if (!ModelState.IsValid || IsRefused(form.AddTerms == 0 ? subject.Booking.MakeWholeAgain().Refusal : subject.Booking.Extend(form.AddTerms!.Value, subject.Ground, Today, form.Reason, form.AllTheSame ? Viewer.PersonId : null).Refusal))
            return PageAgain(page);
        Db.Hold(await Db.Schools.SingleAsync(school => school.Id == subject.School.Id, Aborted));
        Record(form.AddTerms == 0 ? "First Access taught whole again" : "First Access extended", subject.Booking, subject.School.Id, form.AllTheSame ? form.Reason : null);
        return await SaveAndGo($"~{subject.Address}", "The booking is extended.");
    });
}

public sealed class ExtendBookingForm
{
    /// <summary>0 for the sessions of the last term that was cut short.</summary>
    public int? AddTerms { get; set; }

    /// <summary>The grant pays of further terms although the rules say no.</summary>
    public bool AllTheSame { get; set; }

    public string? Reason { get; set; }
}

public sealed record ExtendBookingPage(ExtendBookingForm Form, BookingSubject Subject)
{
    /// <summary>How many terms could be added, and what that does; 0 for the last term as it was booked.</summary>
    public IReadOnlyList<(int Add, BookingEffect Effect)> Choices { get; } =
        [.. Subject.Booking.EndsWithinATerm ? [(0, Subject.Booking.IfWholeAgain().Value!)] : Array.Empty<(int, BookingEffect)>(), .. Enumerable.Range(1, 2).Select(add => (add, Subject.Booking.IfExtended(add, Subject.Ground, Subject.Today).Value)).Where(choice => choice.Value is not null).Select(choice => (choice.add, choice.Value!))];

    /// <summary>Why the grant pays nothing of further terms; null where it pays.</summary>
    public NoSubsidy? WhyNot => Choices.Select(choice => choice.Effect.WhyNot).FirstOrDefault(why => why is not null);

    /// <summary>What an override would do, for those who may decide it.</summary>
    public string? Overridden => !Subject.MayOverride || WhyNot is null or NoSubsidy.DeliveryModel ? null : string.Join(" ", Choices.Where(choice => choice.Effect.WhyNot is not null)
        .Select(choice => Subject.Booking.IfExtended(choice.Add, Subject.Ground, Subject.Today, allTheSame: true).Value is { } effect ? $"With {BookingWords.Further(choice.Add)}: {effect.InWords()}" : null));
}
