using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Calendar;
using MusicHub.Data.FirstAccess;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Finance;

namespace MusicHub.Data.Reports;

public static class FinanceInputQuery
{
    /// <summary>Reads all that a finance report is made from, in a number of commands that does not grow with the rows. Called inside a transaction, the rows are of one moment.</summary>
    public static async Task<FinanceInput> FinanceInput(this MusicHubDbContext db, int yearStart, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hub = await db.Hubs.AsNoTracking().IgnoreAutoIncludes().SingleAsync(cancellationToken);
        var bookings = await db.YearBookings(yearStart, cancellationToken: cancellationToken);
        var today = UkTime.DayOf(now);
        var end = new DateOnly(yearStart + 1, 8, 31);
        return new FinanceInput
        {
            HubName = hub.Name,
            YearStart = yearStart,
            DataAsAt = now,
            Calendar = await db.Calendar(cancellationToken),
            Grant = bookings?.Charges.Grant,
            Bookings = [.. bookings?.All.Select(booking => (booking, bookings.PriceOf(booking))) ?? []],
            Digital = await db.DigitalShare(yearStart, cancellationToken),
            LastYear = await db.FinanceYear(yearStart - 1, (today < end ? today : end).AddYears(-1), cancellationToken),
            Schools = await db.BoardSchools().ToListAsync(cancellationToken),
            Regions = await db.Regions.Select(region => new RegionFact(region.Id, region.Name)).ToListAsync(cancellationToken),
            Scenarios = await db.Scenarios.AsNoTracking().Where(scenario => scenario.IsInReports && scenario.StartYear >= yearStart).ToListAsync(cancellationToken),
            Rules = hub.Judging,
        };
    }

    private static async Task<FinanceYear?> FinanceYear(this MusicHubDbContext db, int yearStart, DateOnly upTo, CancellationToken cancellationToken)
    {
        var bookings = await db.Bookings.AsNoTracking().IgnoreAutoIncludes().AsSingleQuery().Include(booking => booking.Booked).Where(booking => booking.StartYear == yearStart && booking.ConfirmedOn <= upTo).ToListAsync(cancellationToken);
        return bookings.Count == 0 ? null : new(
            await db.FirstAccessCharges.Where(charges => charges.StartYear == yearStart).Select(charges => charges.Grant).SingleOrDefaultAsync(cancellationToken),
            bookings.Sum(booking => booking.Booked.Sum(term => term.Subsidy)),
            bookings.Sum(booking => booking.Booked.Sum(term => term.Charge + term.Hire)),
            bookings.Where(booking => booking.State != BookingState.Withdrawn).Sum(booking => booking.Classes));
    }
}
