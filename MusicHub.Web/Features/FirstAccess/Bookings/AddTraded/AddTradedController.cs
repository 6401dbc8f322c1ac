using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.AddTraded;

/// <summary>Adds what the school buys beside the classes; it is never subsidised.</summary>
[Requires(Permission.EditBookings)]
public sealed class AddTradedController(TaskContext context) : BookingTaskController(context)
{
    private static readonly AddTradedValidator Validator = new();

    [HttpGet("first-access/bookings/{id:guid}/traded/add")]
    public Task<IActionResult> Get(Guid id) => On(id, subject => subject.MayEdit, subject => Task.FromResult<IActionResult>(Page(new AddTradedPage(new AddTradedForm { Quantity = 1 }, subject))));

    [HttpPost("first-access/bookings/{id:guid}/traded/add")]
    public Task<IActionResult> Post(Guid id, AddTradedForm form) => On(id, subject => subject.MayEdit, async subject =>
    {
        if (!IsFilledIn(form, Validator))
            return PageAgain(new AddTradedPage(form, subject));
        Db.Expect(subject.Booking, PostedVersion);
        var added = subject.Booking.AddTraded(new TradedDetails(form.Kind!.Value, form.What, form.Quantity!.Value, form.Price!.Value, form.Term!.Value), subject.Calendar, Today);
        if (IsRefused(added.Refusal))
            return PageAgain(new AddTradedPage(form, subject));
        Record("Traded line added to First Access", subject.Booking, subject.School.Id);
        return await SaveAndGo($"~{subject.Address}", $"{added.Value!.Kind.Title()} is added.");
    });
}

public sealed class AddTradedForm
{
    public TradedKind? Kind { get; set; }

    public string? What { get; set; }

    public int? Quantity { get; set; }

    public decimal? Price { get; set; }

    public TermName? Term { get; set; }
}

internal sealed class AddTradedValidator : AbstractValidator<AddTradedForm>
{
    public AddTradedValidator()
    {
        RuleFor(form => form.Kind).Must(kind => kind is { } known && Enum.IsDefined(known)).WithMessage("Choose what is bought");
        RuleFor(form => form.Quantity).NotNull().WithMessage("Enter how many");
        RuleFor(form => form.Price).NotNull().WithMessage("Enter the price of each");
        RuleFor(form => form.Term).Must(term => term is { } known && Enum.IsDefined(known)).WithMessage("Choose the term");
    }
}

public sealed record AddTradedPage(AddTradedForm Form, BookingSubject Subject);
