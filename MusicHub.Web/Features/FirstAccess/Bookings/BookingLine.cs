using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.FirstAccess;
using MusicHub.Data.Schools;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.FirstAccess.Bookings;

/// <summary>A booking as lists show it.</summary>
/// <param name="Price">Null where nothing is to be paid.</param>
public sealed record BookingLine(Booking Booking, BookingSchool School, Price? Price, NoSubsidy? WhyNot, string? Partner)
{
    public string DeliveredBy => Partner ?? "The hub";

    /// <summary>All of the years that the viewer may see, in as many commands for many as for few.</summary>
    internal static async Task<IReadOnlyList<BookingLine>> All(MusicHubDbContext db, Viewer viewer, IReadOnlyList<int> years, string? q, CancellationToken cancellationToken)
    {
        var visible = db.Bookings.VisibleTo(viewer).Where(booking => years.Contains(booking.StartYear));
        var schools = await db.Schools.VisibleTo(viewer).Matching(q).Where(school => visible.Any(booking => booking.SchoolId == school.Id)).Select(school => new BookingSchool(
            school.Id, school.Name, school.SortName, school.Urn, school.Register.Town, school.Phase, school.RegionId, db.Regions.Where(region => region.Id == school.RegionId).Select(region => region.Name).FirstOrDefault())).ToDictionaryAsync(school => school.Id, cancellationToken);
        var partners = await db.DeliveryPartners.ToDictionaryAsync(partner => partner.Id, partner => partner.Name, cancellationToken);
        List<BookingLine> lines = [];
        foreach (var year in years)
        {
            if (!viewer.May(Permission.SeeFirstAccess) || await db.YearBookings(year, cancellationToken: cancellationToken) is not { } of)
                continue;
            lines.AddRange(of.All.Where(booking => schools.ContainsKey(booking.SchoolId)).Select(booking => new BookingLine(
                booking, schools[booking.SchoolId], of.PriceOf(booking), of.WhyNot(booking), booking.PartnerId is { } id ? partners[id] : null)));
        }

        return lines;
    }
}

public sealed record BookingSchool(Guid Id, string Name, string SortName, int Urn, string? Town, Phase? Phase, Guid? RegionId, string? Region);
