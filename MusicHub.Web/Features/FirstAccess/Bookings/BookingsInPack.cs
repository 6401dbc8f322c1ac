using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.FirstAccess;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Visits.ShowVisitPack;

namespace MusicHub.Web.Features.FirstAccess.Bookings;

/// <summary>What the school has of First Access this year and last, for whoever visits it.</summary>
internal sealed class BookingsInPack(MusicHubDbContext db) : IVisitPackSection
{
    public async Task<PackPart?> Of(PackOccasion occasion, CancellationToken cancellationToken)
    {
        if (!occasion.Viewer.May(Permission.SeeFirstAccess))
            return null;
        var year = AcademicYear.StartYearOf(occasion.Today);
        var bookings = await db.Bookings.AsNoTracking().AsSplitQuery().VisibleTo(occasion.Viewer)
            .Where(booking => occasion.Schools.Contains(booking.SchoolId) && booking.StartYear >= year - 1 && booking.State != BookingState.Declined)
            .OrderByDescending(booking => booking.StartYear).ThenBy(booking => booking.YearGroup).ThenBy(booking => booking.Number).ToListAsync(cancellationToken);
        return bookings.Count == 0
            ? null
            : new PackPart("First Access", [.. bookings.Select(booking => new PackLine(AcademicYear.TitleOf(booking.StartYear), $"{booking.Title}{(booking.Instruments is { } what ? $", {what}" : null)}", $"{booking.State.Standing().Words}, {booking.Reference}"))]);
    }
}
