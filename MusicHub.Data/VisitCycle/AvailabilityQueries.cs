using Microsoft.EntityFrameworkCore;
using MusicHub.Data.People;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle.Availability;
using MusicHub.Domain.VisitCycle.Planning;

namespace MusicHub.Data.VisitCycle;

public static class AvailabilityQueries
{
    /// <summary>Everybody who visits, by name, with the time that they have; those of whom nobody has said it, too.</summary>
    public static async Task<IReadOnlyList<PlannableVisitor>> PlannableVisitors(this MusicHubDbContext db, SchoolPlaces places, CancellationToken cancellationToken = default)
    {
        var people = await db.People.Visitors().Select(person => new { person.Id, person.Name }).ToListAsync(cancellationToken);
        var times = await db.VisitorAvailabilities.AsNoTrackingWithIdentityResolution().ToDictionaryAsync(time => time.PersonId, cancellationToken);
        var regions = await db.Schools.Where(school => school.RegionId != null).Select(school => new { school.Id, school.RegionId }).ToListAsync(cancellationToken);
        GridPoint? MiddleOf(VisitorAvailability time)
        {
            var own = time.Regions.Select(region => region.RegionId).ToHashSet();
            return SchoolPlaces.Middle(regions.Where(school => own.Count == 0 || own.Contains(school.RegionId!.Value)).Select(school => places.Of(school.Id)).OfType<GridPoint>());
        }

        return [.. people.OrderBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.Id).Select(person =>
        {
            var time = times.GetValueOrDefault(person.Id);
            var home = time is null ? null : time.HomeSchoolId is { } school ? places.Of(school) : places.OfPostcode(time.HomePostcode);
            return new PlannableVisitor(person.Id, person.Name, time, home ?? (time is null ? null : MiddleOf(time)), home is not null);
        })];
    }

    /// <summary>Where all schools that the hub knows lie.</summary>
    public static async Task<SchoolPlaces> PlacesOfSchools(this MusicHubDbContext db, CancellationToken cancellationToken = default) =>
        new(await db.Schools.Select(school => new SchoolSpot(school.Id, school.Register.Easting, school.Register.Northing, school.Register.Postcode, school.Register.OutwardPostcode)).ToListAsync(cancellationToken));

    /// <summary>How many visits there is time for in each term of the academic year, from today on; null where nobody's time is known.</summary>
    public static async Task<IReadOnlyDictionary<TermName, int>?> RoomInTerms(this MusicHubDbContext db, SchoolCalendar calendar, int startYear, DateOnly today, CancellationToken cancellationToken = default)
    {
        var visitors = db.People.Visitors().Select(person => person.Id);
        var times = await db.VisitorAvailabilities.AsNoTracking().Where(time => visitors.Contains(time.PersonId)).ToDictionaryAsync(time => time.PersonId, cancellationToken);
        if (times.Count == 0)
            return null;
        var time = PlanTime.OfYear(calendar, startYear, today, await db.ClosedDays(cancellationToken));
        return time.Slots([.. times.Values]).GroupBy(slot => time.Terms[slot.Term].Name)
            .ToDictionary(term => term.Key, term => term.Sum(slot => times[slot.VisitorId].VisitsPerHalfDay * (slot.Part == DayPart.WholeDay ? 2 : 1)));
    }

    /// <summary>The days on which the hub makes no visits.</summary>
    public static async Task<IReadOnlyList<DateSpan>> ClosedDays(this MusicHubDbContext db, CancellationToken cancellationToken = default) =>
        [.. (await db.DaysWithoutVisits.AsNoTracking().Select(days => new { days.From, days.Until }).ToListAsync(cancellationToken)).Select(days => new DateSpan(days.From, days.Until))];
}

/// <param name="Time">Null where nobody has said it: not planned for.</param>
/// <param name="Home">Null only where no school is placed.</param>
/// <param name="IsHomeKnown">False where the middle of the visitor's regions stands in for it.</param>
public sealed record PlannableVisitor(Guid Id, string Name, VisitorAvailability? Time, GridPoint? Home, bool IsHomeKnown)
{
    public PlanVisitor? InPlan => Time is not null && Home is { } home ? new(Id, home, Time.VisitsPerHalfDay, Time.Regions.Select(region => region.RegionId).ToHashSet()) : null;
}
