using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
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

    /// <summary>Of whose classes pupils, or how many of them go on once the teaching is over, are not known.</summary>
    public static IQueryable<Booking> LackingNumbers(this IQueryable<Booking> bookings, MusicHubDbContext db) =>
        bookings.Where(booking => (booking.State == BookingState.Delivering || booking.State == BookingState.Completed)
            && (db.Set<BookedClass>().Count(known => known.BookingId == booking.Id && known.Pupils != null && known.PupilPremium != null && known.Send != null) < booking.Classes
                || (booking.State == BookingState.Completed && db.Set<BookedClass>().Count(known => known.BookingId == booking.Id && known.OnInSchool != null && known.OnAtHub != null && known.OnElsewhere != null) < booking.Classes)));

    /// <summary>Bookings whose numbers the viewer answers for and has yet to get: a region's manager those of its schools, the Head those for whose schools nobody is the manager. The latest year first, as its return is still to come.</summary>
    public static IQueryable<NumbersReminder> MyNumbersToGet(this MusicHubDbContext db, Viewer viewer)
    {
        var mine = viewer.May(Permission.EditBookings) && viewer.RegionIds.Count > 0 ? viewer.RegionIds.ToList() : [];
        var nobodys = viewer.Roles.Contains(Role.HeadOfParticipation);
        return
            from booking in db.Bookings.VisibleTo(viewer).LackingNumbers(db)
            join school in db.Schools on booking.SchoolId equals school.Id
            where mine.Contains(school.RegionId!.Value) || (nobodys && !db.Regions.Any(region => region.Id == school.RegionId && region.ManagerId != null))
            orderby booking.StartYear descending, booking.FirstTerm, booking.Number
            select new NumbersReminder
            {
                BookingId = booking.Id,
                School = school.Name,
                StartYear = booking.StartYear,
                FirstTerm = booking.FirstTerm,
                YearGroup = booking.YearGroup,
                IsOver = booking.State == BookingState.Completed,
            };
    }

    public static async Task<SubsidyOption?> OptionInForce(this MusicHubDbContext db, int startYear, CancellationToken cancellationToken = default) =>
        SubsidyOption.InForce(await db.SubsidyOptions.AsNoTracking().Where(option => option.StartYear == startYear && option.State == OptionState.Adopted).ToListAsync(cancellationToken), startYear);
}

/// <summary>A booking whose numbers for the return are missing.</summary>
public sealed class NumbersReminder
{
    public Guid BookingId { get; init; }

    public string School { get; init; } = "";

    public int StartYear { get; init; }

    public TermName FirstTerm { get; init; }

    public int YearGroup { get; init; }

    /// <summary>The teaching is over: how many pupils go on is asked for too.</summary>
    public bool IsOver { get; init; }

    public string Since => new TermKey(StartYear, FirstTerm).Title;

    public string What => $"{YearGroups.Title(YearGroup)}, {(IsOver ? "pupils and how many go on" : "pupils of each class")}";
}
