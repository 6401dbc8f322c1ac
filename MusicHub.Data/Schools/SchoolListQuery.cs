using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Visits;
using MusicHub.Domain.Actions;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Schools;

/// <summary>The list of schools: filtered, ordered and cut into pages by the database, one row for each school.</summary>
/// <param name="Rule">How often schools are visited: decides which are due.</param>
public sealed record SchoolListQuery(Viewer Viewer, SchoolFilter Filter, CycleRule Rule, SchoolCalendar Calendar, DateOnly Today)
{
    public IQueryable<School> Schools(MusicHubDbContext db)
    {
        var schools = db.Schools.AsNoTracking().VisibleTo(Viewer).Matching(Filter.Q);
        schools = Filter.Status switch
        {
            null or SchoolStatus.Open => schools.Open(),
            SchoolStatus.Closed => schools.Where(school => school.Status == RegisterStatus.Closed),
            SchoolStatus.Proposed => schools.Where(school => school.Status == RegisterStatus.ProposedToOpen),
            _ => schools,
        };
        if (Filter.Region == SchoolFilter.NoRegion)
            schools = schools.Where(school => school.RegionId == null);
        else if (Guid.TryParse(Filter.Region, out var regionId))
            schools = schools.Where(school => school.RegionId == regionId);
        if (Filter.District is { Length: > 0 } district)
            schools = schools.Where(school => school.Register.District == district);
        if (Filter.Phase is { } phase)
            schools = schools.Where(school => school.Phase == phase);
        if (Searchable.Fold(Filter.Trust) is { Length: > 0 } trust)
            schools = schools.Where(school => db.Trusts.Any(known => known.Id == school.TrustId && known.SortName.Contains(trust)));
        if (Filter.Lead)
            schools = schools.Where(school => school.LeadSchoolSpells.Any(spell => spell.StartsOn <= Today && (spell.EndsOn == null || spell.EndsOn >= Today)));
        if (Filter.NoHead)
            schools = schools.WithoutContact(db, ContactRoleKind.Head);
        if (Filter.NoMusicLead)
            schools = schools.WithoutContact(db, ContactRoleKind.MusicLead);
        if (Filter.Absent)
            schools = schools.Where(school => school.AbsentSince != null);
        return Tried(db, Visited(db, schools));
    }

    /// <summary>All rows in the order that was asked for.</summary>
    public IQueryable<SchoolRow> Rows(MusicHubDbContext db) => ToRows(db, Ordered(db));

    /// <summary>
    /// Some of the rows. The page is cut first and joined again for what its rows tell: otherwise a database would work
    /// out the visits and actions of every school before it orders them.
    /// </summary>
    public async Task<IReadOnlyList<SchoolRow>> PageOf(MusicHubDbContext db, int skip, int take, CancellationToken cancellationToken = default) =>
        await ToRows(db, Ordered(db).Select(school => school.Id).Skip(skip).Take(take).Join(db.Schools, id => id, school => school.Id, (_, school) => school))
            .ToListAsync(cancellationToken);

    /// <summary>Schools in the order that was asked for; those that it leaves equal stand by name and identity, so that pages never overlap.</summary>
    private IQueryable<School> Ordered(MusicHubDbContext db)
    {
        var schools = Schools(db);
        var name = Filter.Sort?.TrimStart('-');
        var down = Filter.Sort?.StartsWith('-') ?? false;
        return name switch
        {
            "town" => By(schools, school => school.Register.Town!.ToLower(), down),
            "phase" => By(schools, school => school.Phase, down),
            "region" => By(schools, school => db.Regions.Where(region => region.Id == school.RegionId).Select(region => region.Name).FirstOrDefault(), down),
            "actions" => By(schools, school => db.Actions.Count(action => action.SchoolId == school.Id && action.State == ActionState.Open), down),
            "visit" => ByLastVisit(db, schools, down),
            _ => down ? schools.OrderByDescending(school => school.SortName).ThenByDescending(school => school.Id) : schools.OrderBy(school => school.SortName).ThenBy(school => school.Id),
        };
    }

    /// <summary>One row for each school, with its last counting visit (as <see cref="VisitQueries.LastCountingVisits"/>, school by school) and its open actions.</summary>
    public static IQueryable<SchoolRow> ToRows(MusicHubDbContext db, IQueryable<School> schools)
    {
        var counting = db.Counting();
        return schools.Select(school => new SchoolRow
        {
            Id = school.Id,
            Urn = school.Urn,
            Name = school.Name,
            Town = school.Register.Town,
            Phase = school.Phase,
            Status = school.Status,
            TrustId = school.TrustId,
            OpenedOn = school.Register.OpenedOn,
            HasHistory = school.Urns.Count > 1 || school.Predecessors.Any(),
            ReopenedOn = school.ReopenedOn,
            IsAbsent = school.AbsentSince != null,
            Region = db.Regions.Where(region => region.Id == school.RegionId).Select(region => region.Name).FirstOrDefault(),
            OwnLastVisitOn = counting.Where(visit => visit.SchoolId == school.Id).Max(visit => visit.On),
            TakenOverLastVisitOn = school.Predecessors.Where(predecessor => predecessor.Counts == true)
                .SelectMany(predecessor => counting.Where(visit => visit.SchoolId == predecessor.PredecessorId)).Max(visit => visit.On),
            HasDayAgreed = db.Visits.Any(visit => visit.SchoolId == school.Id && (visit.State == VisitState.Arranged || visit.State == VisitState.Confirmed)),
            // Each kind of try by itself, found by its index: of both in one set, SQLite makes the set anew for each school.
            LastTryForVisit = db.Visits.Where(visit => visit.SchoolId == school.Id).SelectMany(visit => visit.Attempts).OrderByDescending(known => known.At).Select(known => (AttemptKind?)known.How).FirstOrDefault(),
            LastTryForVisitAt = db.Visits.Where(visit => visit.SchoolId == school.Id).SelectMany(visit => visit.Attempts).Max(known => (DateTimeOffset?)known.At),
            LastTryAlone = db.SchoolAttempts.Where(known => known.SchoolId == school.Id).OrderByDescending(known => known.At).Select(known => (AttemptKind?)known.How).FirstOrDefault(),
            LastTryAloneAt = db.SchoolAttempts.Where(known => known.SchoolId == school.Id).Max(known => (DateTimeOffset?)known.At),
            OpenActions = db.Actions.Count(action => action.SchoolId == school.Id && action.State == ActionState.Open),
        });
    }

    private static IQueryable<School> By<TKey>(IQueryable<School> schools, System.Linq.Expressions.Expression<Func<School, TKey>> key, bool down) =>
        (down ? schools.OrderByDescending(key) : schools.OrderBy(key)).ThenBy(school => school.SortName).ThenBy(school => school.Id);

    private static IQueryable<School> ByLastVisit(MusicHubDbContext db, IQueryable<School> schools, bool down)
    {
        var joined =
            from school in schools
            join last in db.LastCountingVisits() on school.Id equals last.SchoolId into lasts
            from last in lasts.DefaultIfEmpty()
            select new { School = school, On = (DateOnly?)last.On };
        return (down ? joined.OrderByDescending(row => row.On) : joined.OrderBy(row => row.On))
            .ThenBy(row => row.School.SortName).ThenBy(row => row.School.Id)
            .Select(row => row.School);
    }

    private IQueryable<School> Visited(MusicHubDbContext db, IQueryable<School> schools)
    {
        var thisTerm = Calendar.TermOf(Today);
        return Filter.Visited switch
        {
            null => schools,
            SchoolVisited.Never => NotVisitedAfter(db, schools, DateOnly.MinValue),
            SchoolVisited.ThisYear => VisitedAfter(db, schools, new DateOnly(AcademicYear.StartYearOf(Today), 8, 31)),
            SchoolVisited.Overdue => DueBy(db, schools, thisTerm.Previous),
            _ => DueBy(db, schools, thisTerm),
        };
    }

    private IQueryable<School> Tried(MusicHubDbContext db, IQueryable<School> schools)
    {
        if (Filter.Tried is not { } tried)
            return schools;
        var before = Rule.LastDayBefore(Today);
        var from = UkTime.At(before.AddDays(1), TimeOnly.MinValue);
        var tries = db.Tries().Where(known => known.At >= from);
        var reached = tries.Select(known => known.SchoolId);
        // The latest of each school as a set that is made once: asked try by try, it takes a database long.
        var latest = tries.GroupBy(known => known.SchoolId).Select(ofSchool => new { SchoolId = ofSchool.Key, At = ofSchool.Max(known => known.At) });
        var declined =
            from known in tries
            join last in latest on new { known.SchoolId, known.At } equals new { last.SchoolId, last.At }
            where known.How == AttemptKind.Declined
            select known.SchoolId;
        var agreed = db.Visits.Where(visit => visit.State == VisitState.Arranged || visit.State == VisitState.Confirmed).Select(visit => visit.SchoolId);
        schools = NotVisitedAfter(db, schools, before).Where(school => !agreed.Contains(school.Id));
        return tried switch
        {
            SchoolTried.Never => schools.Where(school => !reached.Contains(school.Id)),
            SchoolTried.Declined => schools.Where(school => declined.Contains(school.Id)),
            _ => schools.Where(school => reached.Contains(school.Id) && !declined.Contains(school.Id)),
        };
    }

    private IQueryable<School> DueBy(MusicHubDbContext db, IQueryable<School> schools, TermKey term)
    {
        var bounds = DueBounds.Of(Rule, term, Today, Calendar);
        if (bounds.VisitedBy is not { } visitedBy)
            return schools.Where(_ => false);
        // As in the cycle: nobody plans to visit a school that is about to close.
        schools = NotVisitedAfter(db, schools, visitedBy).Where(school => school.Status != RegisterStatus.OpenProposedToClose);
        var visited = VisitedIds(db, DateOnly.MinValue);
        return bounds.NeverVisitedOpenedBy is { } openedBy
            ? schools.Where(school => visited.Contains(school.Id)
                ? school.ReopenedOn == null || school.ReopenedOn <= bounds.ReopenedBy
                : (school.Register.OpenedOn == null || school.Register.OpenedOn <= openedBy || school.Urns.Count > 1 || school.Predecessors.Any()) && (school.ReopenedOn == null || school.ReopenedOn <= openedBy))
            : schools.Where(school => visited.Contains(school.Id) && (school.ReopenedOn == null || school.ReopenedOn <= bounds.ReopenedBy));
    }

    private static IQueryable<School> VisitedAfter(MusicHubDbContext db, IQueryable<School> schools, DateOnly day)
    {
        var visited = VisitedIds(db, day);
        return schools.Where(school => visited.Contains(school.Id));
    }

    private static IQueryable<School> NotVisitedAfter(MusicHubDbContext db, IQueryable<School> schools, DateOnly day)
    {
        var visited = VisitedIds(db, day);
        return schools.Where(school => !visited.Contains(school.Id));
    }

    /// <summary>Schools with a counting visit after the day, also one to a predecessor whose visits count for them. A set that is made once, where asking school by school takes a database long with a whole country's.</summary>
    private static IQueryable<Guid> VisitedIds(MusicHubDbContext db, DateOnly day)
    {
        var after = db.Counting().Where(visit => visit.On > day).Select(visit => visit.SchoolId);
        return after.Concat(db.Set<SchoolPredecessor>()
            .Where(predecessor => predecessor.Counts == true && after.Contains(predecessor.PredecessorId))
            .Select(predecessor => predecessor.SchoolId));
    }
}

/// <summary>A school as lists show it.</summary>
public sealed class SchoolRow
{
    public Guid Id { get; init; }

    public int Urn { get; init; }

    public required string Name { get; init; }

    public string? Town { get; init; }

    public Phase? Phase { get; init; }

    public RegisterStatus Status { get; init; }

    public Guid? TrustId { get; init; }

    public DateOnly? OpenedOn { get; init; }

    public bool HasHistory { get; init; }

    public DateOnly? ReopenedOn { get; init; }

    public bool IsAbsent { get; init; }

    public string? Region { get; init; }

    public DateOnly? OwnLastVisitOn { get; init; }

    public DateOnly? TakenOverLastVisitOn { get; init; }

    /// <summary>A visit is arranged or confirmed.</summary>
    public bool HasDayAgreed { get; init; }

    internal AttemptKind? LastTryForVisit { get; init; }

    internal DateTimeOffset? LastTryForVisitAt { get; init; }

    internal AttemptKind? LastTryAlone { get; init; }

    internal DateTimeOffset? LastTryAloneAt { get; init; }

    /// <summary>The latest try to reach the school, for a visit or without one.</summary>
    public AttemptKind? LastTry => LastTryForVisitAt is null || LastTryAloneAt > LastTryForVisitAt ? LastTryAlone : LastTryForVisit;

    public DateTimeOffset? LastTryAt => LastTryForVisitAt is null || LastTryAloneAt > LastTryForVisitAt ? LastTryAloneAt : LastTryForVisitAt;

    public int OpenActions { get; init; }

    /// <summary>As the list's filter has it; null where the school has been visited in the cycle, or a day is agreed.</summary>
    public SchoolTried? TriedIn(CycleRule rule, DateOnly today)
    {
        var before = rule.LastDayBefore(today);
        return LastVisitOn > before || HasDayAgreed ? null
            : LastTryAt is not { } at || at < UkTime.At(before.AddDays(1), TimeOnly.MinValue) ? SchoolTried.Never
            : LastTry == AttemptKind.Declined ? SchoolTried.Declined
            : SchoolTried.NotReached;
    }

    public CycleDates Dates => new(LastVisitOn, OpenedOn, HasHistory, ReopenedOn);

    /// <summary>The last counting visit to the school, or to a predecessor whose visits count for it.</summary>
    public DateOnly? LastVisitOn => OwnLastVisitOn > TakenOverLastVisitOn || TakenOverLastVisitOn is null ? OwnLastVisitOn : TakenOverLastVisitOn;
}
