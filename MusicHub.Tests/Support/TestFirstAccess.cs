using Microsoft.EntityFrameworkCore;
using MusicHub.Data.FirstAccess;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Tests.Support;

/// <summary>Charges and options of First Access, made by the domain's own verbs and saved.</summary>
public static class TestFirstAccess
{
    public static readonly SubsidyRates B = new(30, 20, 50);

    /// <summary>£54 for 45 minutes, 11 sessions; requests in the first three months of the year.</summary>
    public static async Task<FirstAccessCharges> Charges(this TestHub hub, int startYear = 2025, Func<ChargesDetails, ChargesDetails>? change = null)
    {
        var details = new ChargesDetails
        {
            Rate = 54,
            Minutes = 45,
            Sessions = 11,
            Hire = 54,
            RequestsFrom = new(startYear, 1, 6),
            RequestsUntil = new(startYear, 4, 4),
            EligiblePhases = ChargesDetails.PrimaryPhase,
            Grant = 100_000,
        };
        var charges = FirstAccessCharges.Set(startYear, change?.Invoke(details) ?? details).OrThrow();
        await hub.Save(charges);
        return charges;
    }

    /// <param name="decision">What the board decided; null while it is a draft.</param>
    public static async Task<SubsidyOption> AnOption(this TestHub hub, string name = "Option B", SubsidyRates? rates = null, int startYear = 2025, bool? decision = null, bool adopted = false)
    {
        var option = SubsidyOption.Draft(startYear, new(name, rates ?? B), hub.Person(Role.Finance).Id, hub.Clock.GetUtcNow().AddDays(-60)).OrThrow();
        if (decision is not null || adopted)
        {
            option.PutToBoard(hub.Today.AddDays(-40)).OrThrow();
            option.Decide(decision ?? true, hub.Today.AddDays(-40), null, hub.Today).OrThrow();
        }

        if (adopted)
            option.Adopt("Decided", hub.Person(Role.Approver).Id, hub.Clock.GetUtcNow().AddDays(-30)).OrThrow();
        await hub.Save(option);
        return option;
    }

    /// <summary>One class of Year 4 for a year, asked for in the window; the charges and an adopted option must be there.</summary>
    public static async Task<Booking> ABooking(this TestHub hub, Func<BookingDetails, BookingDetails>? change = null, School? school = null, bool approved = false, bool confirmed = false)
    {
        school ??= hub.NorthSchool;
        await using var db = hub.Open();
        var charges = await db.FirstAccessCharges.AsNoTracking().SingleAsync(charges => charges.StartYear == 2025);
        var details = new BookingDetails { YearGroup = 4, Classes = 1, FirstTerm = TermName.Autumn, Terms = 3, Kind = DeliveryKind.WholeClass, RequestedOn = charges.RequestsFrom };
        var booking = Booking.Request(school, charges, await db.Bookings.CountAsync() + 1, change?.Invoke(details) ?? details, hub.SouthManager.Id, hub.Today).OrThrow();
        if (approved || confirmed)
            booking.Approve(hub.SouthManager.Id, hub.Today).OrThrow();
        if (confirmed)
            booking.Confirm((await db.YearBookings(2025, school.Id))!.GroundOf(booking), null, hub.Person(Role.Finance).Id, hub.Today).OrThrow();
        await hub.Save(booking);
        return booking;
    }

    /// <summary>A confirmed class of an earlier year.</summary>
    public static async Task<Booking> ABookingOf(this TestHub hub, int startYear, SubsidyOption option, School school)
    {
        await using var db = hub.Open();
        var charges = await db.FirstAccessCharges.AsNoTracking().SingleAsync(charges => charges.StartYear == startYear);
        var booking = Booking.Request(school, charges, 1, new BookingDetails { YearGroup = 4, Classes = 1, FirstTerm = TermName.Autumn, Terms = 1, Kind = DeliveryKind.WholeClass, RequestedOn = charges.RequestsFrom }, hub.SouthManager.Id, hub.Today).OrThrow();
        booking.Approve(hub.SouthManager.Id, hub.Today).OrThrow();
        booking.Confirm(new BookingGround(charges, option, school.Phase, []), null, hub.SouthManager.Id, hub.Today).OrThrow();
        await hub.Save(booking);
        return booking;
    }
}
