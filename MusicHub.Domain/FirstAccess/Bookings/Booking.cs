using System.Globalization;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.FirstAccess.Bookings;

/// <summary>Classes of one year group of a school that are taught for some terms of an academic year, from the request to the end.</summary>
public sealed partial class Booking : Aggregate
{
    public const int MostClasses = 20;

    public const int MostPupils = MostClasses * FirstAccessCharges.MostInClass;

    public const int MostSets = 20;

    public const int LongestReason = 1000;

    public const int LongestInstruments = 100;

    public const int LongestOrder = 60;

    public const int LongestNotes = 4000;

    private readonly List<BookedTerm> _booked = [];

    private Booking()
    {
    }

    public Guid SchoolId { get; private init; }

    public int StartYear { get; private init; }

    /// <summary>In the academic year, from 1.</summary>
    public int Number { get; private init; }

    public BookingState State { get; private set; }

    public int YearGroup { get; private set; }

    public int Classes { get; private set; }

    /// <summary>Of all its classes or groups, as they were asked for; null where nobody said.</summary>
    public int? Pupils { get; private set; }

    /// <summary>Why it is for fewer or more pupils than its way of teaching is for.</summary>
    public string? SizeReason { get; private set; }

    public TermName FirstTerm { get; private set; }

    public int Terms { get; private set; }

    public DeliveryKind Kind { get; private set; }

    public string? ExceptionReason { get; private set; }

    public string? Instruments { get; private set; }

    public int HireSets { get; private set; }

    public SchoolDays Days { get; private set; }

    public Guid? PartnerId { get; private set; }

    public bool PpaCover { get; private set; }

    public string? Notes { get; private set; }

    /// <summary>The school's trust is billed, and not the school.</summary>
    public bool BillsTrust { get; private set; }

    public string? PurchaseOrder { get; private set; }

    public DateOnly RequestedOn { get; private set; }

    /// <summary>Who took the request.</summary>
    public Guid TakenById { get; private init; }

    public Guid? DecidedById { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public string? DeclinedBecause { get; private set; }

    /// <summary>Who decided that it is subsidised although the rules say no.</summary>
    public Guid? OverriddenById { get; private set; }

    public string? OverrideReason { get; private set; }

    /// <summary>The terms of a booking whose charge is fixed.</summary>
    public IReadOnlyList<BookedTerm> Booked => [.. _booked.OrderBy(term => term.Term)];

    /// <summary>"FA25-0012".</summary>
    public string Reference => $"FA{StartYear % 100:D2}-{Number:D4}";

    /// <summary>What a reference says: the year and the booking's number in it; null where it is none.</summary>
    public static (int StartYear, int Number)? NumberOf(string reference)
    {
        var typed = reference.Trim();
        return typed.Length is > 5 and < 12 && typed.StartsWith("FA", StringComparison.OrdinalIgnoreCase) && typed[4] == '-'
            && int.TryParse(typed.AsSpan(2, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && int.TryParse(typed.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (2000 + year, number) : null;
    }

    public string Title => $"{YearGroups.Title(YearGroup)}, {Classes} {(Classes == 1 ? Kind.Noun() : Kind.Noun() == "class" ? "classes" : "groups")}, {(Terms == 1 ? "1 term" : $"{Terms} terms")}";

    public IReadOnlyList<TermName> TermNames => Details.TermNames;

    public TermKey FirstTermKey => new(StartYear, FirstTerm);

    public TermKey LastTermKey => new(StartYear, TermNames[^1]);

    /// <summary>Terms of it that hold a place among the year group's subsidised ones.</summary>
    public IEnumerable<SubsidisedTerm> SubsidisedTerms =>
        State.IsFixed() ? _booked.Where(term => term.Ordinal is not null).Select(term => new SubsidisedTerm(term.Term, term.Ordinal!.Value)) : [];

    public BookingDetails Details => new()
    {
        YearGroup = YearGroup,
        Classes = Classes,
        Pupils = Pupils,
        SizeReason = SizeReason,
        FirstTerm = FirstTerm,
        Terms = Terms,
        Kind = Kind,
        ExceptionReason = ExceptionReason,
        Instruments = Instruments,
        HireSets = HireSets,
        Days = Days,
        PartnerId = PartnerId,
        PpaCover = PpaCover,
        Notes = Notes,
        BillsTrust = BillsTrust,
        PurchaseOrder = PurchaseOrder,
        RequestedOn = RequestedOn,
    };

    /// <summary>A school asks.</summary>
    public static Result<Booking> Request(School school, FirstAccessCharges charges, int number, BookingDetails details, Guid byId, DateOnly today)
    {
        if (RefusalOf(details, charges, school.Register, today) is { } refusal)
            return refusal;
        var booking = new Booking { SchoolId = school.Id, StartYear = charges.StartYear, Number = number, TakenById = byId };
        booking.Set(details);
        return booking;
    }

    /// <summary>Until the charge is fixed, what is asked for can change. What was approved, or subsidised all the same, was so for what was asked for then: it has to be decided again.</summary>
    /// <param name="mayOverride">Only who may subsidise a late request may say that it was asked for in time after all.</param>
    public Result Change(FirstAccessCharges charges, RegisterFacts school, BookingDetails details, DateOnly today, bool mayOverride)
    {
        if (!State.IsPending())
            return BookingRefusals.NotPending;
        if (RefusalOf(details, charges, school, today) is { } refusal)
            return refusal;
        if (!mayOverride && charges.TimeOf(RequestedOn) != RequestTime.InWindow && charges.TimeOf(details.RequestedOn) == RequestTime.InWindow)
            return BookingRefusals.DayIntoWindow;
        if ((details.YearGroup, details.Classes, details.FirstTerm, details.Terms, details.Kind, details.RequestedOn) != (YearGroup, Classes, FirstTerm, Terms, Kind, RequestedOn))
        {
            (OverriddenById, OverrideReason) = (null, null);
            (State, DecidedById, DecidedOn) = (BookingState.Requested, null, null);
        }

        Set(details);
        return Result.Done;
    }

    /// <summary>After the charge is fixed: who delivers, when and on what, and whom to bill under which order. Nothing of it touches the charge.</summary>
    /// <param name="partner">Who delivers it from now on; null for the hub. A new one is looked at as when it is confirmed.</param>
    public Result Arrange(BookingDetails details, DeliveryPartner? partner, DateOnly on)
    {
        if (State is not (BookingState.Confirmed or BookingState.Delivering))
            return BookingRefusals.NotRunning;
        if (details.ArrangementRefusal() is { } refusal)
            return refusal;
        if (partner?.Id != details.PartnerId)
            return BookingRefusals.NoSuchPartner;
        if (details.PartnerId != PartnerId && partner?.RefusalOn(on) is { } lapsed)
            return lapsed;
        (Instruments, Days, PpaCover, Notes) = (Text(details.Instruments), details.Days, details.PpaCover, Text(details.Notes));
        (PartnerId, BillsTrust, PurchaseOrder) = (details.PartnerId, details.BillsTrust, Text(details.PurchaseOrder));
        return Result.Done;
    }

    public Result Approve(Guid byId, DateOnly on)
    {
        if (State != BookingState.Requested)
            return BookingRefusals.NotRequested;
        (State, DecidedById, DecidedOn) = (BookingState.Approved, byId, on);
        return Result.Done;
    }

    public Result Decline(string? reason, Guid byId, DateOnly on)
    {
        if (!State.IsPending())
            return BookingRefusals.NotRequested;
        if (ReasonRefusal(reason) is { } refusal)
            return refusal;
        (State, DecidedById, DecidedOn, DeclinedBecause) = (BookingState.Declined, byId, on, reason!.Trim());
        return Result.Done;
    }

    /// <summary>It is subsidised although the rules say no; the reason stays on record.</summary>
    public Result SubsidiseAllTheSame(BookingGround ground, string? reason, Guid byId)
    {
        if (!State.IsPending())
            return BookingRefusals.NotPending;
        if (ground.WhyNot(this) is not { } why)
            return BookingRefusals.SubsidisedAlready;
        if (why == NoSubsidy.DeliveryModel)
            return BookingRefusals.NeverSubsidised;
        if (ReasonRefusal(reason) is { } refusal)
            return refusal;
        (OverriddenById, OverrideReason) = (byId, reason!.Trim());
        return Result.Done;
    }

    private static Refusal? RefusalOf(BookingDetails details, FirstAccessCharges charges, RegisterFacts school, DateOnly today) =>
        details.RequestedOn > today ? BookingRefusals.RequestedLater : details.RefusalFor(charges, school);

    private static Refusal? ReasonRefusal(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? BookingRefusals.ReasonMissing : reason.Trim().Length > LongestReason ? BookingRefusals.ReasonTooLong : null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private void Set(BookingDetails details)
    {
        (YearGroup, Classes, FirstTerm, Terms, Kind) = (details.YearGroup, details.Classes, details.FirstTerm, details.Terms, details.Kind);
        (Pupils, SizeReason) = (details.Pupils, Text(details.SizeReason));
        (ExceptionReason, Instruments, HireSets, Days) = (Text(details.ExceptionReason), Text(details.Instruments), details.HireSets, details.Days);
        (BillsTrust, PurchaseOrder) = (details.BillsTrust, Text(details.PurchaseOrder));
        (PartnerId, PpaCover, Notes, RequestedOn) = (details.PartnerId, details.PpaCover, Text(details.Notes), details.RequestedOn);
    }
}
