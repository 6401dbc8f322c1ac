using MusicHub.Domain.FirstAccess.Digital.Scenarios;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.People;

namespace MusicHub.Data.FirstAccess;

public static class ScenarioQueries
{
    /// <summary>The board's members see what is shared with them.</summary>
    public static IQueryable<Scenario> VisibleTo(this IQueryable<Scenario> scenarios, Viewer viewer) =>
        viewer.May(Permission.SeeFirstAccess) ? scenarios : scenarios.Where(scenario => scenario.IsShared);

    /// <summary>As with those of First Access.</summary>
    public static IQueryable<DigitalScenario> VisibleTo(this IQueryable<DigitalScenario> scenarios, Viewer viewer) =>
        viewer.May(Permission.SeeFirstAccess) ? scenarios : scenarios.Where(scenario => scenario.IsShared);

    /// <summary>The classes of a year's bookings; null while the year has no charges or nothing is booked.</summary>
    public static async Task<BookedTakeUp?> BookedTakeUp(this MusicHubDbContext db, int startYear, CancellationToken cancellationToken = default) =>
        await db.YearBookings(startYear, cancellationToken: cancellationToken) is { All.Count: > 0 } bookings ? Domain.FirstAccess.Scenarios.BookedTakeUp.Of(bookings) : null;
}
