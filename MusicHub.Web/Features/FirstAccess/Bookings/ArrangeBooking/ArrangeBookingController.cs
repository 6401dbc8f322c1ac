using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.ArrangeBooking;

/// <summary>Changes what does not touch the charge, once that is fixed: a purchase order comes late, a partner drops out.</summary>
[Requires(Permission.SeeFirstAccess)]
public sealed class ArrangeBookingController(TaskContext context) : BookingTaskController(context)
{
    [HttpGet("first-access/bookings/{id:guid}/arrangements")]
    public Task<IActionResult> Get(Guid id) => On(id, May, async subject =>
        subject.IsRunning ? Page(await PageOf(subject, BookingForm.Of(subject.Booking.Details))) : LocalRedirect($"~{subject.Address}"));

    [HttpPost("first-access/bookings/{id:guid}/arrangements")]
    public Task<IActionResult> Post(Guid id, BookingForm form) => On(id, May, async subject =>
    {
        var page = await PageOf(subject, form);
        if (!IsFilledIn(form, new ArrangeBookingValidator(page.Choices)))
            return PageAgain(page);
        var details = form.Arranged(subject.Booking.Details);
        var partner = details.PartnerId is { } chosen ? await Db.DeliveryPartners.AsNoTracking().SingleOrDefaultAsync(partner => partner.Id == chosen, Aborted) : null;
        Db.Expect(subject.Booking, PostedVersion);
        if (IsRefused(subject.Booking.Arrange(details, partner, Today).Refusal))
            return PageAgain(page);
        Record("First Access arrangements changed", subject.Booking, subject.School.Id);
        return await SaveAndGo($"~{subject.Address}", "The arrangements are saved.");
    });

    private static bool May(BookingSubject subject) => subject.MayEdit || subject.MayConfirm;

    private async Task<ArrangeBookingPage> PageOf(BookingSubject subject, BookingForm form) =>
        new(form, subject, await BookingChoices.Of(subject.Charges, subject.School, subject.Booking.PartnerId, Db, Aborted));
}

internal sealed class ArrangeBookingValidator : AbstractValidator<BookingForm>
{
    public ArrangeBookingValidator(BookingChoices choices) =>
        RuleFor(form => form.PartnerId).Must(id => choices.Partners.Any(choice => choice.Value == id)).WithMessage(BookingRefusals.NoSuchPartner.Message);
}

public sealed record ArrangeBookingPage(BookingForm Form, BookingSubject Subject, BookingChoices Choices);
