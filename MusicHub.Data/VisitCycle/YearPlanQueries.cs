using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Visits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle.Availability;
using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.VisitCycle;

public static class YearPlanQueries
{
    /// <summary>Who plans sees every plan; who sees visits sees those that are or were published.</summary>
    public static IQueryable<YearPlan> VisibleTo(this IQueryable<YearPlan> plans, Viewer viewer) =>
        viewer.May(Permission.PlanCycle) ? plans : viewer.May(Permission.SeeVisits) ? plans.Where(plan => plan.State != PlanState.Draft) : plans.Where(_ => false);

    /// <summary>Plans in figures, the latest year and the latest plan first.</summary>
    public static IQueryable<PlanRow> PlanRows(this MusicHubDbContext db, Viewer viewer) => db.YearPlans.VisibleTo(viewer)
        .OrderByDescending(plan => plan.StartYear).ThenByDescending(plan => plan.AskedAt).ThenBy(plan => plan.Id)
        .Select(plan => new PlanRow
        {
            Id = plan.Id,
            StartYear = plan.StartYear,
            Name = plan.Name,
            State = plan.State,
            IsBeingMade = plan.IsBeingMade,
            IsStopped = plan.IsBeingMade && !db.JobRuns.Any(run => run.SubjectId == plan.Id && (run.State == JobState.Queued || run.State == JobState.Running)),
            MadeAt = plan.MadeAt,
            PublishedAt = plan.PublishedAt,
            Visits = plan.Items.Count(),
            Metres = plan.Items.Sum(item => item.MetresThere + item.MetresHome),
            LeftOut = plan.LeftOut.Count(school => school.Kind != LeftOutKind.Elsewhere),
        });

    /// <summary>Who can be sent out when in the plan's year, for changes by hand.</summary>
    public static Task<PlanStaff> StaffOf(this MusicHubDbContext db, YearPlan plan, SchoolCalendar calendar, DateOnly today, CancellationToken cancellationToken = default) =>
        db.StaffFrom(plan.From > today ? plan.From : today, plan.StartYear, calendar, cancellationToken);

    /// <summary>Who can be sent out when, from that day to the end of the academic year.</summary>
    public static async Task<PlanStaff> StaffFrom(this MusicHubDbContext db, DateOnly from, int startYear, SchoolCalendar calendar, CancellationToken cancellationToken = default)
    {
        var places = await db.PlacesOfSchools(cancellationToken);
        var planned = (await db.PlannableVisitors(places, cancellationToken)).Where(visitor => visitor.InPlan is not null).ToList();
        var time = PlanTime.OfYear(calendar, startYear, from, await db.ClosedDays(cancellationToken));
        return new(time, [.. planned.Select(visitor => visitor.Time!)], [.. planned.Select(visitor => visitor.InPlan!)], places, await db.BusyTimes(from, cancellationToken),
            await db.Visits.Where(visit => (visit.TrustVisitId != null && visit.State == VisitState.Planned) || visit.State == VisitState.Arranged || visit.State == VisitState.Confirmed)
                .OrderBy(visit => visit.SortDay).ThenBy(visit => visit.Id)
                .Select(visit => new AgreedVisit(visit.SchoolId, visit.On, visit.StartsAt, visit.TrustVisitId)).ToListAsync(cancellationToken));
    }

    /// <summary>Visits that other plans of the plan's year made, and that stand as those put them.</summary>
    public static IQueryable<Visit> PlannedByEarlierPlans(this MusicHubDbContext db, YearPlan plan) => db.VisitsAsPlanned()
        .Where(visit => !visit.IsPlannedByHand && db.YearPlans.Any(other => other.StartYear == plan.StartYear && other.Id != plan.Id && other.Items.Any(item => item.Id == visit.PlanItemId)));

    /// <summary>What publishing the plan would do today.</summary>
    public static async Task<PlanPublication> PublicationOf(this MusicHubDbContext db, YearPlan plan, SchoolCalendar calendar, DateOnly today, CancellationToken cancellationToken = default)
    {
        var made = UkTime.DayOf(plan.MadeAt!.Value);
        var planned = await db.PlannedByEarlierPlans(plan).ToListAsync(cancellationToken);
        var visitors = (await db.VisitorAvailabilities.Select(time => time.PersonId).ToListAsync(cancellationToken)).ToHashSet();
        var until = calendar.LastDay(new(plan.StartYear, TermName.Summer));
        var ahead = (await db.CountingVisitsAhead(today).ToListAsync(cancellationToken)).Where(visit => !visit.IsFromPlan).ToLookup(visit => visit.MayFollow(plan.From, until, visitors));
        var mayFollow = ahead[true].Select(visit => visit.Id).ToList();
        var byHand = await db.Visits.Where(visit => mayFollow.Contains(visit.Id)).ToListAsync(cancellationToken);
        var visited = await db.LastCountingVisits().Where(visit => visit.On >= made).Select(visit => visit.SchoolId).ToListAsync(cancellationToken);
        var open = (await db.Schools.Where(school => school.Status == RegisterStatus.Open).Select(school => school.Id).ToListAsync(cancellationToken)).ToHashSet();
        var closed = plan.Items.Select(item => item.SchoolId).Where(school => !open.Contains(school));
        var slipped = await db.SlippedVisits(today).ToListAsync(cancellationToken);
        return PlanPublication.Of(plan, planned, byHand, slipped, ahead[false].Select(visit => visit.SchoolId).ToHashSet(), visited.ToHashSet(), closed.ToHashSet(), today);
    }

    /// <summary>What pages and files say of schools: those of a plan.</summary>
    public static async Task<IReadOnlyDictionary<Guid, PlanSchoolName>> NamesOfSchools(this MusicHubDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken = default) =>
        await db.Schools.Where(school => ids.Contains(school.Id))
            .Select(school => new PlanSchoolName(school.Id, school.Urn, school.Name, school.Register.Town, school.Register.Postcode, school.Register.Telephone, school.Register.Easting != null, school.Register.Street))
            .ToDictionaryAsync(school => school.Id, cancellationToken);

    public static async Task<IReadOnlyDictionary<Guid, string>> NamesOfPeople(this MusicHubDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken = default) =>
        await db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
}

/// <param name="IsPlaced">The register says where it lies.</param>
public sealed record PlanSchoolName(Guid Id, int Urn, string Name, string? Town, string? Postcode, string? Telephone, bool IsPlaced, string? Street);

/// <summary>A plan in a list.</summary>
public sealed class PlanRow
{
    public Guid Id { get; init; }

    public int StartYear { get; init; }

    public required string Name { get; init; }

    public PlanState State { get; init; }

    public bool IsBeingMade { get; init; }

    /// <summary>It was asked for, but nobody makes it any more: it was stopped, or did not work.</summary>
    public bool IsStopped { get; init; }

    public DateTimeOffset? MadeAt { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public int Visits { get; init; }

    public int Metres { get; init; }

    public int LeftOut { get; init; }
}
