using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.People;

namespace MusicHub.Data.FirstAccess;

public static class BookingQueries
{
    public static IQueryable<Booking> VisibleTo(this IQueryable<Booking> bookings, Viewer viewer) =>
        viewer.May(Permission.SeeFirstAccess) ? bookings : bookings.Where(_ => false);

    /// <summary>A year's bookings with what prices them, in as many commands for many as for one; null while the year has no charges.</summary>
    /// <param name="schoolId">Those of one school alone.</param>
    public static async Task<YearBookings?> YearBookings(this MusicHubDbContext db, int startYear, Guid? schoolId = null, CancellationToken cancellationToken = default)
    {
        if (await db.FirstAccessCharges.AsNoTracking().SingleOrDefaultAsync(year => year.StartYear == startYear, cancellationToken) is not { } charges)
            return null;
        var bookings = db.Bookings.AsNoTracking().AsSplitQuery().Where(booking => booking.StartYear == startYear && (schoolId == null || booking.SchoolId == schoolId));
        var phases = await db.Schools.Where(school => schoolId == null ? db.Bookings.Any(booking => booking.SchoolId == school.Id && booking.StartYear == startYear) : school.Id == schoolId)
            .Select(school => new { school.Id, school.Phase }).ToDictionaryAsync(school => school.Id, school => school.Phase, cancellationToken);
        return new YearBookings(charges, await db.OptionInForce(startYear, cancellationToken), await bookings.ToListAsync(cancellationToken), id => phases.GetValueOrDefault(id));
    }

    public static async Task<SubsidyOption?> OptionInForce(this MusicHubDbContext db, int startYear, CancellationToken cancellationToken = default) =>
        SubsidyOption.InForce(await db.SubsidyOptions.AsNoTracking().Where(option => option.StartYear == startYear && option.State == OptionState.Adopted).ToListAsync(cancellationToken), startYear);
}
