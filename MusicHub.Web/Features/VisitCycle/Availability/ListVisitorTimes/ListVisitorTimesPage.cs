using MusicHub.Data.VisitCycle;
using MusicHub.Domain.VisitCycle.Availability;

namespace MusicHub.Web.Features.VisitCycle.Availability.ListVisitorTimes;

/// <param name="Year">Null where no academic year is open that is not over.</param>
/// <param name="Schools">Names of the schools that visitors set out from.</param>
public sealed record ListVisitorTimesPage(
    YearChoice? Year,
    PlanTime? Time,
    IReadOnlyList<PlannableVisitor> Visitors,
    Capacity? Capacity,
    IReadOnlyDictionary<Guid, string> Schools,
    IReadOnlyDictionary<Guid, string> RegionNames,
    DateOnly Today)
{
    public string Home(VisitorAvailability time) => time.HomeSchoolId is { } school ? Schools[school] : time.HomePostcode ?? "Not known";

    /// <summary>"North, West" or "Everywhere".</summary>
    public string Regions(VisitorAvailability time) => time.Regions.Count == 0
        ? "Everywhere"
        : string.Join(", ", time.Regions.Select(region => RegionNames.GetValueOrDefault(region.RegionId, "")).Order(StringComparer.OrdinalIgnoreCase));

    /// <summary>What is free now or will be; what is over is left out.</summary>
    public IReadOnlyList<FreeTime> Times(VisitorAvailability time) => [.. time.Times.Where(free => !(free.Until < Today)).OrderBy(free => free.From)];
}
