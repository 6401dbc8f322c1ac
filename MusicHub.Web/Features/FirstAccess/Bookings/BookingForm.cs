using System.ComponentModel.DataAnnotations;
using FluentValidation;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;

namespace MusicHub.Web.Features.FirstAccess.Bookings;

/// <summary>What a school asks for, as it is typed.</summary>
public sealed class BookingForm
{
    public const string TheHub = "hub";

    [Display(Name = "Year group")]
    public int? YearGroup { get; set; }

    public int? Classes { get; set; }

    [Display(Name = "Number of pupils")]
    public int? Pupils { get; set; }

    public string? SizeReason { get; set; }

    public TermName? FirstTerm { get; set; }

    [Display(Name = "Number of terms")]
    public int? Terms { get; set; }

    public DeliveryKind? Kind { get; set; }

    public string? ExceptionReason { get; set; }

    public string? Instruments { get; set; }

    [Display(Name = "Sets of instruments")]
    public int? HireSets { get; set; }

    public List<SchoolDays> Days { get; set; } = [];

    /// <summary>"hub", or a partner's identity.</summary>
    public string? PartnerId { get; set; }

    public bool PpaCover { get; set; }

    [Display(Name = "Day of the request")]
    public DateOnly? RequestedOn { get; set; }

    public bool BillsTrust { get; set; }

    public string? PurchaseOrder { get; set; }

    public string? Notes { get; set; }

    /// <summary>It is another request than those that the school has made for the same classes.</summary>
    public bool IsAnother { get; set; }

    private SchoolDays ChosenDays => Days.Aggregate(SchoolDays.None, (all, day) => all | day);

    private Guid? ChosenPartner => Guid.TryParse(PartnerId, out var partner) ? partner : null;

    internal static BookingForm Of(BookingDetails details) => new()
    {
        YearGroup = details.YearGroup,
        Classes = details.Classes,
        Pupils = details.Pupils,
        SizeReason = details.SizeReason,
        FirstTerm = details.FirstTerm,
        Terms = details.Terms,
        Kind = details.Kind,
        ExceptionReason = details.ExceptionReason,
        Instruments = details.Instruments,
        HireSets = details.HireSets,
        Days = [.. Enum.GetValues<SchoolDays>().Where(day => day != SchoolDays.None && details.Days.HasFlag(day))],
        PartnerId = details.PartnerId?.ToString() ?? TheHub,
        PpaCover = details.PpaCover,
        RequestedOn = details.RequestedOn,
        BillsTrust = details.BillsTrust,
        PurchaseOrder = details.PurchaseOrder,
        Notes = details.Notes,
    };

    /// <summary>The booking with other arrangements.</summary>
    internal BookingDetails Arranged(BookingDetails booked) => booked with
    {
        Instruments = Instruments,
        Days = ChosenDays,
        PartnerId = ChosenPartner,
        PpaCover = PpaCover,
        BillsTrust = BillsTrust,
        PurchaseOrder = PurchaseOrder,
        Notes = Notes,
    };

    /// <summary>A form that is filled in.</summary>
    internal BookingDetails Read() => new()
    {
        YearGroup = YearGroup!.Value,
        Classes = Classes!.Value,
        Pupils = Pupils,
        SizeReason = SizeReason,
        FirstTerm = FirstTerm!.Value,
        Terms = Terms!.Value,
        Kind = Kind!.Value,
        ExceptionReason = ExceptionReason,
        Instruments = Instruments,
        HireSets = HireSets ?? 0,
        Days = ChosenDays,
        PartnerId = ChosenPartner,
        PpaCover = PpaCover,
        RequestedOn = RequestedOn!.Value,
        BillsTrust = BillsTrust,
        PurchaseOrder = PurchaseOrder,
        Notes = Notes,
    };
}

internal sealed class BookingValidator : AbstractValidator<BookingForm>
{
    public BookingValidator(BookingChoices choices)
    {
        RuleFor(form => form.YearGroup).NotNull().WithMessage(BookingRefusals.YearGroupMissing.Message);
        RuleFor(form => form.Classes).NotNull().WithMessage("Enter the number of classes or groups");
        RuleFor(form => form.Kind).Must(kind => kind is { } known && Enum.IsDefined(known)).WithMessage("Choose how it is taught");
        RuleFor(form => form.FirstTerm).Must(term => term is { } known && Enum.IsDefined(known)).WithMessage("Choose the first term");
        RuleFor(form => form.Terms).InclusiveBetween(1, 3).WithMessage("Choose the number of terms").NotNull().WithMessage("Choose the number of terms");
        RuleFor(form => form.RequestedOn).NotNull().WithMessage("Enter the day of the request");
        RuleFor(form => form.PartnerId).Must(id => choices.Partners.Any(choice => choice.Value == id)).WithMessage(BookingRefusals.NoSuchPartner.Message);
    }
}
