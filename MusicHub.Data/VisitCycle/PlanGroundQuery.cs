using Microsoft.EntityFrameworkCore;
using MusicHub.Data.People;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle;
using MusicHub.Domain.VisitCycle.Availability;
using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.VisitCycle;

public static class PlanGroundQuery
{
    /// <summary>What a plan of that academic year stands on today, in a number of commands that does not grow with the schools.</summary>
    /// <param name="from">The first day that may be planned.</param>
    public static async Task<HubPlanGround> PlanGround(this MusicHubDbContext db, Viewer viewer, CycleRule rule, SchoolCalendar calendar, int startYear, DateOnly today, DateOnly from, CancellationToken cancellationToken = default)
    {
        var places = await db.PlacesOfSchools(cancellationToken);
        var visitors = await db.PlannableVisitors(places, cancellationToken);
        var picture = CyclePicture.Of(await db.CycleSchools(viewer, today, cancellationToken: cancellationToken), rule, calendar, today, await db.WeightsOfFactors(cancellationToken));
        var time = PlanTime.OfYear(calendar, startYear, from, await db.ClosedDays(cancellationToken));
        var planned = visitors.Where(visitor => visitor.InPlan is not null).ToList();
        return new(
            visitors,
            new PlanGround(rule, time, picture.Lines, await db.CountingVisitsAhead(today).ToListAsync(cancellationToken), [.. planned.Select(visitor => visitor.Time!)], [.. planned.Select(visitor => visitor.InPlan!)], places, await db.BusyTimes(today, cancellationToken)));
    }

    // Long enough for a record to be written, or for the visit to be given up.
    private const int WeeksToRecord = 8;

    /// <summary>Visits of a kind that counts, in this week or later, and those whose agreed day is over for some weeks at most and that have no record yet. A week that is over without a day agreed holds nothing.</summary>
    public static IQueryable<VisitAhead> CountingVisitsAhead(this MusicHubDbContext db, DateOnly today)
    {
        var monday = Weeks.MondayOf(today);
        var unrecorded = today.AddDays(-7 * WeeksToRecord);
        var visitors = db.People.Visitors().Select(person => person.Id);
        return from visit in db.Visits
               join kind in db.VisitKinds on visit.KindId equals kind.Id
               where kind.Counts && (visit.State == VisitState.Planned || visit.State == VisitState.Arranged || visit.State == VisitState.Confirmed) && (visit.SortDay >= monday || visit.On >= unrecorded)
               // What somebody left behind who makes no visits any more is nobody's: no plan waits for them.
               let visitor = visitors.Contains(visit.VisitorId!.Value) ? visit.VisitorId : null
               let stands = db.VisitsAsPlanned().Any(planned => planned.Id == visit.Id)
               select new VisitAhead(visit.Id, visit.SchoolId, visitor, visit.PlannedWeek ?? visit.SortDay, visit.On, stands && !visit.IsPlannedByHand, visit.TrustVisitId, visit.PlanItemId != null && !stands, visit.StartsAt);
    }

    /// <summary>Agreed visits that no plan is about: of a kind that does not count, or to a school that closes.</summary>
    public static async Task<IReadOnlyList<BusyTime>> BusyTimes(this MusicHubDbContext db, DateOnly today, CancellationToken cancellationToken = default) =>
        [.. (await (from visit in db.Visits
                    join kind in db.VisitKinds on visit.KindId equals kind.Id
                    join school in db.Schools on visit.SchoolId equals school.Id
                    where visit.On >= today && visit.VisitorId != null && (visit.State == VisitState.Arranged || visit.State == VisitState.Confirmed)
                        && (!kind.Counts || school.Status != RegisterStatus.Open)
                    orderby visit.Id
                    select new { visit.Id, visit.TrustVisitId, visit.VisitorId, visit.On, visit.StartsAt }).ToListAsync(cancellationToken))
            .DistinctBy(visit => visit.TrustVisitId ?? visit.Id).Select(visit => new BusyTime(visit.VisitorId!.Value, visit.On!.Value, visit.StartsAt))];

    /// <summary>Visits of a kind that counts whose week is over, although no day was ever agreed.</summary>
    public static IQueryable<Visit> SlippedVisits(this MusicHubDbContext db, DateOnly today) =>
        from visit in db.Visits.Slipped(today)
        join kind in db.VisitKinds on visit.KindId equals kind.Id
        where kind.Counts
        select visit;

    /// <summary>What the plan that a visit came from says of it.</summary>
    public static IQueryable<ItemOfVisit> ItemsOfVisits(this MusicHubDbContext db, IReadOnlyCollection<Guid> visits) =>
        from visit in db.Visits
        join item in db.Set<PlanItem>() on visit.PlanItemId equals item.Id
        where visits.Contains(visit.Id)
        select new ItemOfVisit
        {
            VisitId = visit.Id,
            Day = item.Day,
            Part = item.Part,
            Why = item.Why,
            IsStanding = visit.State == VisitState.Planned && visit.VisitorId == item.VisitorId && visit.PlannedWeek <= item.Day && visit.PlannedWeek!.Value.AddDays(7) > item.Day,
        };

    /// <summary>Visits that stand as a published plan put them: no day is agreed, and nobody has moved them or given them to somebody else.</summary>
    public static IQueryable<Visit> VisitsAsPlanned(this MusicHubDbContext db) =>
        from visit in db.Visits
        join item in db.Set<PlanItem>() on visit.PlanItemId equals item.Id
        where visit.State == VisitState.Planned && visit.VisitorId == item.VisitorId && visit.PlannedWeek <= item.Day && visit.PlannedWeek!.Value.AddDays(7) > item.Day
        select visit;
}

/// <param name="Visitors">Everybody who visits; those who have no time are not part of the ground.</param>
public sealed record HubPlanGround(IReadOnlyList<PlannableVisitor> Visitors, PlanGround Ground);

/// <summary>What a plan says of a visit that came from it.</summary>
public sealed class ItemOfVisit
{
    public Guid VisitId { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>Null where only the week was settled.</summary>
    public DayPart? Part { get; init; }

    public required string Why { get; init; }

    /// <summary>No day is agreed, and nobody has moved it or given it to somebody else.</summary>
    public bool IsStanding { get; init; }
}
