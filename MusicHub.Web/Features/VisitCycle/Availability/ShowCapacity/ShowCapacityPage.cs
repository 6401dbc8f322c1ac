using MusicHub.Data.VisitCycle;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle.Planning;

namespace MusicHub.Web.Features.VisitCycle.Availability.ShowCapacity;

public sealed record CapacityRegion(Guid? Id, string Name);

/// <param name="Year">Null where no academic year is open that is not over.</param>
/// <param name="Schools">Those that the year's plan is about.</param>
/// <param name="EvenPart">Of a fixed period: how many schools the year has to take so that the work is even; else null.</param>
public sealed record ShowCapacityPage(
    YearChoice? Year,
    IReadOnlyList<TermKey> Terms,
    IReadOnlyList<PlannableVisitor> Visitors,
    Capacity? Capacity,
    IReadOnlyList<CapacityRegion> Regions,
    IReadOnlyList<PlannableSchool> Schools,
    int? EvenPart,
    PlanCheck? Check)
{
    public static ShowCapacityPage WithoutYear { get; } = new(null, [], [], null, [], [], null, null);

    public IReadOnlyDictionary<Guid, string> Names { get; } = Visitors.ToDictionary(visitor => visitor.Id, visitor => visitor.Name);

    /// <summary>The regions that have schools or visitors, and what is in none.</summary>
    public IEnumerable<CapacityRegion> Rows => Schools.Any(school => school.DueBy is not null && school.Line.School.RegionId is null) ? [.. Regions, new(null, "No region")] : Regions;

    public int DueIn(int term) => Schools.Count(school => school.DueBy == term);

    public int DueIn(Guid? region, int term) => Schools.Count(school => school.DueBy == term && school.Line.School.RegionId == region);

    public int Due(Guid? region) => Schools.Count(school => school.DueBy is not null && school.Line.School.RegionId == region);

    public int DueAtAll => Schools.Count(school => school.DueBy is not null);

    /// <summary>Visits that those who go to the region have time for; they may go to others, too.</summary>
    public int TimeIn(Guid? region, int term) => GoTo(region).Sum(visitor => Capacity!.Of(visitor.Id, term));

    public int Time(Guid? region) => GoTo(region).Sum(visitor => Capacity!.Of(visitor.Id));

    private IEnumerable<PlannableVisitor> GoTo(Guid? region) =>
        Visitors.Where(visitor => visitor.Time is { } time && (time.Regions.Count == 0 || region is null || time.Regions.Any(own => own.RegionId == region)));
}
