using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Audits;
using MusicHub.Data.Schools;
using MusicHub.Data.Visits;
using MusicHub.Domain.Audits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle;
using MusicHub.Domain.VisitCycle.Priority;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.VisitCycle;

public static class CycleQueries
{
    // Longer ago than the cycle, a try says nothing about reaching the school now.
    private const int YearsOfTries = CycleRule.Years;

    /// <summary>The open schools that the viewer may see, with what their priority is worked out from, in a number of commands that does not grow with them.</summary>
    /// <param name="only">One school; null for all.</param>
    public static async Task<IReadOnlyList<CycleSchool>> CycleSchools(this MusicHubDbContext db, Viewer viewer, DateOnly today, Guid? only = null, CancellationToken cancellationToken = default)
    {
        var rows = await db.CycleRows(viewer, only).ToListAsync(cancellationToken);
        var last = await OfSchool(db.LastCountingVisits(), only).ToDictionaryAsync(visit => visit.SchoolId, visit => visit.On, cancellationToken);
        var from = UkTime.At(today.AddYears(-YearsOfTries), TimeOnly.MinValue);
        var tries = (await db.Tries().Where(known => known.At >= from && (only == null || known.SchoolId == only)).ToListAsync(cancellationToken)).ToLookup(known => known.SchoolId);
        var agreed = (await db.Visits.Where(visit => (visit.State == VisitState.Arranged || visit.State == VisitState.Confirmed) && (only == null || visit.SchoolId == only))
            .Select(visit => visit.SchoolId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var followUps = (await db.VisitLinesFor(viewer).Where(line => only == null || line.SchoolId == only).WithOpenFollowUp(db)
            .Select(line => new { line.SchoolId, line.FollowUpBy }).ToListAsync(cancellationToken)).ToLookup(line => line.SchoolId, line => line.FollowUpBy);
        var year = AcademicYear.StartYearOf(today);
        var answered = (await db.SurveyResponses.Where(response => response.YearStart == year && response.CompletedOn != null && (only == null || response.SchoolId == only))
            .Select(response => response.SchoolId).ToListAsync(cancellationToken)).ToHashSet();
        var leads = (await db.Contacts.Where(contact => contact.SchoolId != null && contact.LeftOn == null && (only == null || contact.SchoolId == only) && contact.Roles.Any(role => role.Kind == ContactRoleKind.MusicLead))
            .Select(contact => contact.SchoolId!.Value).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var audits = (await db.AuditMeans(OfSchool(db.LatestAudits(viewer, null), only)).ToListAsync(cancellationToken)).DistinctBy(audit => audit.SchoolId).ToDictionary(audit => audit.SchoolId, audit => audit.Standing);
        var charges = await db.FirstAccessCharges.AsNoTracking().IgnoreAutoIncludes().SingleOrDefaultAsync(charges => charges.StartYear == year, cancellationToken);
        var booked = (await db.Bookings.Where(booking => booking.StartYear == year && booking.ConfirmedOn != null && booking.State != BookingState.Withdrawn && (only == null || booking.SchoolId == only))
            .Select(booking => booking.SchoolId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        return [.. rows.Select(row =>
        {
            DateOnly? lastOn = last.TryGetValue(row.Id, out var on) ? on : null;
            var since = agreed.Contains(row.Id) ? [] : tries[row.Id].Where(known => lastOn is null || UkTime.DayOf(known.At) > lastOn).OrderBy(known => known.At).ToList();
            return new CycleSchool(
                row.Id, row.Urn, row.Name, row.Town, row.Phase, row.RegionId, row.District, row.TrustId, row.Status == RegisterStatus.OpenProposedToClose,
                new SchoolSituation
                {
                    Today = today,
                    LastVisitOn = lastOn,
                    OpenedOn = row.OpenedOn,
                    ReopenedOn = row.ReopenedOn,
                    HasHistory = row.HasHistory,
                    Tries = since.Count,
                    LastTry = since.Count == 0 ? null : since[^1].How,
                    FollowUpBy = followUps[row.Id].Min(),
                    SurveyAnswered = answered.Contains(row.Id),
                    PercentageFsm = row.PercentageFsm,
                    HasMusicLead = leads.Contains(row.Id),
                    LastAudit = audits.GetValueOrDefault(row.Id),
                    LacksFirstAccess = charges?.Subsidises(row.Phase) == true && !booked.Contains(row.Id),
                });
        })];
    }

    /// <summary>By the end of which term each of the schools is to be visited.</summary>
    public static async Task<IReadOnlyDictionary<Guid, TermKey>> DueTerms(this MusicHubDbContext db, IReadOnlyCollection<Guid> schools, CycleRule rule, SchoolCalendar calendar, DateOnly today, CancellationToken cancellationToken = default)
    {
        var last = await db.LastCountingVisits().Where(visit => schools.Contains(visit.SchoolId)).ToDictionaryAsync(visit => visit.SchoolId, visit => (DateOnly?)visit.On, cancellationToken);
        var opened = await db.Schools.Where(school => schools.Contains(school.Id)).Select(school => new { school.Id, school.Register.OpenedOn, HasHistory = school.Urns.Count > 1 || school.Predecessors.Any(), school.ReopenedOn }).ToListAsync(cancellationToken);
        return opened.ToDictionary(school => school.Id, school => rule.DueTerm(new(last.GetValueOrDefault(school.Id), school.OpenedOn, school.HasHistory, school.ReopenedOn), today, calendar));
    }

    /// <summary>What each factor counts for this hub, by its key.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> WeightsOfFactors(this MusicHubDbContext db, CancellationToken cancellationToken = default) =>
        (await db.PriorityWeights.AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.ByKey ?? PriorityWeights.Usual;

    /// <summary>Every counting visit, with each school that it counts for.</summary>
    public static async Task<IReadOnlyList<(Guid SchoolId, DateOnly On)>> CountingDays(this MusicHubDbContext db, CancellationToken cancellationToken = default) =>
        [.. (await db.CountingVisitsOfHeirs().ToListAsync(cancellationToken)).Select(one => (one.SchoolId, one.On))];

    public static IQueryable<LastVisit> CountingVisitsOfHeirs(this MusicHubDbContext db) =>
        from pair in db.HistoryPairs()
        join visit in db.Counting() on pair.FromId equals visit.SchoolId
        select new LastVisit { SchoolId = pair.SchoolId, On = visit.On!.Value };

    public static IQueryable<CycleRow> CycleRows(this MusicHubDbContext db, Viewer viewer, Guid? only) =>
        db.Schools.AsNoTracking().VisibleTo(viewer).Open().Where(school => only == null || school.Id == only).Select(school => new CycleRow
        {
            Id = school.Id,
            Urn = school.Urn,
            Name = school.Name,
            Town = school.Register.Town,
            Phase = school.Phase,
            RegionId = school.RegionId,
            District = school.Register.District,
            TrustId = school.TrustId,
            Status = school.Status,
            OpenedOn = school.Register.OpenedOn,
            ReopenedOn = school.ReopenedOn,
            PercentageFsm = school.Register.PercentageFsm,
            HasHistory = school.Urns.Count > 1 || school.Predecessors.Any(),
        });

    private static IQueryable<Audit> OfSchool(IQueryable<Audit> audits, Guid? only) => only is { } id ? audits.Where(audit => audit.SchoolId == id) : audits;

    private static IQueryable<LastVisit> OfSchool(IQueryable<LastVisit> visits, Guid? only) => only is { } id ? visits.Where(visit => visit.SchoolId == id) : visits;
}

/// <summary>What the register and the hub say of a school in the cycle.</summary>
public sealed class CycleRow
{
    public Guid Id { get; init; }

    public int Urn { get; init; }

    public required string Name { get; init; }

    public string? Town { get; init; }

    public Phase? Phase { get; init; }

    public Guid? RegionId { get; init; }

    public string? District { get; init; }

    public Guid? TrustId { get; init; }

    public RegisterStatus Status { get; init; }

    public DateOnly? OpenedOn { get; init; }

    public DateOnly? ReopenedOn { get; init; }

    public decimal? PercentageFsm { get; init; }

    public bool HasHistory { get; init; }
}
