using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.FirstAccess.Scenarios;

/// <param name="Known">The scenario so far; null for a new one.</param>
/// <param name="Booked">Years whose bookings can be counted.</param>
public sealed record ScenarioFormPage(ScenarioForm Form, int StartYear, IReadOnlyList<int> Years, IReadOnlyList<int> Booked, ScenarioDetails Known, Scenario? Scenario)
{
    public IEnumerable<Choice> YearChoices => Years.Select(year => new Choice($"{year}", AcademicYear.TitleOf(year)));

    public IEnumerable<Choice> BookedChoices => Booked.Select(year => new Choice($"{year}", AcademicYear.TitleOf(year)));

    internal static async Task<ScenarioFormPage> Of(ScenarioForm form, int startYear, ScenarioDetails known, Scenario? scenario, MusicHubDbContext db, CancellationToken cancellationToken) => new(
        form,
        startYear,
        // The next year is thought about before its terms are known.
        [.. (await db.AcademicYears.Select(year => year.StartYear).ToListAsync(cancellationToken)).Append(startYear).Distinct().OrderDescending()],
        await db.FirstAccessCharges.Where(charges => db.Bookings.Any(booking => booking.StartYear == charges.StartYear)).Select(charges => charges.StartYear).OrderByDescending(year => year).ToListAsync(cancellationToken),
        known,
        scenario);
}
