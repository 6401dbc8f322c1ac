using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.FirstAccess.Bookings;

/// <summary>One booking, its school, and what it is priced by.</summary>
/// <param name="MayEdit">The viewer may take it through its states, short of the charge.</param>
/// <param name="MayConfirm">The viewer may fix the charge and change it.</param>
/// <param name="MayOverride">The viewer may let the grant pay where the rules say no.</param>
public sealed record BookingSubject(Booking Booking, School School, YearBookings Year, DeliveryPartner? Partner, SchoolCalendar Calendar, DateOnly Today, bool MayEdit, bool MayConfirm, bool MayOverride)
{
    public string Address => $"/first-access/bookings/{Booking.Id}";

    public BookingGround Ground { get; } = Year.GroundOf(Booking);

    public FirstAccessCharges Charges => Year.Charges;

    public Price? Price => Year.PriceOf(Booking);

    public NoSubsidy? WhyNot => Year.WhyNot(Booking);

    public bool IsRunning => Booking.State is BookingState.Confirmed or BookingState.Delivering;

    public string DeliveredBy => Partner?.Name ?? "The hub";

    /// <summary>It runs, and more than one session of what is left of it can be given up.</summary>
    public bool CanBeShortened => Booking.IfShortened(Booking.Terms, Calendar, Today, 1).Value is not null || Booking.IfShortened(Booking.Terms - 1, Calendar, Today).Value is not null;

    /// <summary>"Autumn 2025 to Summer 2026".</summary>
    public string When => Booking.Terms == 1 ? Booking.FirstTermKey.Title : $"{Booking.FirstTermKey.Title} to {Booking.LastTermKey.Title}";

    public TermKey Key(TermName term) => new(Booking.StartYear, term);
}
