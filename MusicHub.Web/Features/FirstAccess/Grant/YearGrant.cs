using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.FirstAccess;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.FirstAccess.Grants;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.FirstAccess.Grant;

/// <summary>The grant of a year, with the schools whose bookings use it.</summary>
public sealed record YearGrant(FirstAccessCharges Charges, GrantPicture Picture, bool IsOptionAdopted, IReadOnlyDictionary<Guid, GrantSchool> Schools)
{
    public static async Task<YearGrant?> Of(MusicHubDbContext db, Viewer viewer, int year, DateOnly today, CancellationToken cancellationToken)
    {
        if (!viewer.May(Permission.SeeFirstAccess) || await db.YearBookings(year, cancellationToken: cancellationToken) is not { } bookings)
            return null;
        var schools = await db.Schools.Where(school => db.Bookings.Any(booking => booking.SchoolId == school.Id && booking.StartYear == year)).Select(school => new GrantSchool(
            school.Id, school.Name, school.Urn, school.Phase, db.Regions.Where(region => region.Id == school.RegionId).Select(region => region.Name).FirstOrDefault(), school.Register.PercentageFsm)).ToDictionaryAsync(school => school.Id, cancellationToken);
        var before = (await db.Bookings.Where(booking => booking.StartYear == year - 1 && booking.ConfirmedOn != null).Select(booking => booking.SchoolId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var calendar = new SchoolCalendar(await db.AcademicYears.AsNoTracking().ToListAsync(cancellationToken));
        var claims = bookings.All.Select(booking => new GrantClaim(booking, bookings.PriceOf(booking), !before.Contains(booking.SchoolId), schools[booking.SchoolId].FreeSchoolMeals)).ToList();
        return new(bookings.Charges, new GrantPicture(bookings.Charges.Grant, claims, calendar, today, await db.DigitalShare(year, cancellationToken)), bookings.Option is not null, schools);
    }

    public IEnumerable<(string Name, GrantShare Share)> ByTerm => Enum.GetValues<TermName>().Select(term => (new TermKey(Charges.StartYear, term).Title, Picture.Of(term)));

    public IEnumerable<(string Name, GrantShare Share)> ByPhase => By(claim => Schools[claim.Booking.SchoolId].Phase?.Title() ?? "Undecided");

    public IEnumerable<(string Name, GrantShare Share)> ByRegion => By(claim => Schools[claim.Booking.SchoolId].Region ?? "No region");

    public IEnumerable<(string Name, GrantShare Share)> ByModel => By(claim => claim.Booking.Kind.Title());

    private IEnumerable<(string Name, GrantShare Share)> By(Func<GrantClaim, string> key) =>
        Picture.Claims.GroupBy(key).Select(group => (group.Key, Share: Picture.Of(group))).Where(group => group.Share.Forecast > 0).OrderBy(group => group.Key, StringComparer.Ordinal);
}

public sealed record GrantSchool(Guid Id, string Name, int Urn, Phase? Phase, string? Region, decimal? FreeSchoolMeals);
