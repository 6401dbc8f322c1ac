using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Data.Visits.Sheets;

/// <summary>Loads what a plan needs to know of the hub.</summary>
public static class TrackerWorlds
{
    // EF Core's work for a list of identities in a query grows with the square of its length.
    private const int VisitsAtOnce = 100;

    /// <summary>The trust of each visit to several schools.</summary>
    public static IQueryable<NamedTrustVisit> TrustNames(this MusicHubDbContext db) =>
        from together in db.TrustVisits join trust in db.Trusts on together.TrustId equals trust.Id select new NamedTrustVisit { TrustVisitId = together.Id, Trust = trust.Name };

    /// <summary>Visits in full.</summary>
    public static async Task<IReadOnlyList<TrackerVisit>> TrackerVisits(this MusicHubDbContext db, Viewer viewer, IReadOnlyList<Guid> named, CancellationToken cancellation)
    {
        List<TrackerVisit> found = [];
        var trusts = named.Count == 0 ? [] : await db.TrustNames().ToDictionaryAsync(pair => pair.TrustVisitId, pair => pair.Trust, cancellation);
        foreach (var ids in named.Chunk(VisitsAtOnce))
        {
            var visits = await db.Visits.VisibleTo(viewer).AsNoTracking().Where(visit => ids.Contains(visit.Id)).ToListAsync(cancellation);
            found.AddRange(visits.Select(visit => new TrackerVisit(visit.Id, visit.SchoolId, visit.Version, visit.Details(), visit.TrustVisitId is { } together ? trusts.GetValueOrDefault(together) : null)));
        }

        return found;
    }

    /// <summary>What columns can be told by, before a plan is made.</summary>
    public static async Task<TrackerHints> TrackerHints(this MusicHubDbContext db, Viewer viewer, CancellationToken cancellation)
    {
        var urns = await db.Set<SchoolUrn>().Select(urn => urn.Urn).ToListAsync(cancellation);
        var schools = await db.Schools.VisibleTo(viewer).Select(school => new { school.Name, school.Urn }).ToListAsync(cancellation);
        var people = await db.People.Select(person => person.Name).ToListAsync(cancellation);
        return new(urns.Concat(schools.Select(school => school.Urn)).ToHashSet(), schools.Select(school => Searchable.Fold(school.Name)).ToHashSet(), people.Select(Searchable.Fold).ToHashSet());
    }

    /// <param name="named">Visits that rows name.</param>
    public static async Task<TrackerWorld> TrackerWorld(this MusicHubDbContext db, Viewer viewer, IReadOnlyList<Guid> named, DateOnly today, CancellationToken cancellation)
    {
        var urns = (await db.Set<SchoolUrn>().Select(urn => new { urn.SchoolId, urn.Urn }).ToListAsync(cancellation)).ToLookup(urn => urn.SchoolId, urn => urn.Urn);
        var schools = await db.Schools.VisibleTo(viewer)
            .Select(school => new { school.Id, school.Name, school.Register.Town, school.Register.Postcode, school.Urn, school.Status, school.RegionId })
            .ToListAsync(cancellation);
        var traces = await db.Visits.VisibleTo(viewer).Select(visit => new TrackerTrace(visit.Id, visit.SchoolId, visit.KindId, visit.SortDay)).ToListAsync(cancellation);
        var visits = (await db.TrackerVisits(viewer, named, cancellation)).ToDictionary(visit => visit.Id);
        return new(
            [.. schools.Select(school => new TrackerSchool(school.Id, school.Name, school.Town, school.Postcode, school.Urn, [.. urns[school.Id]], school.Status.IsOpen(), viewer.MayEditRegion(school.RegionId)))],
            await db.People.OrderBy(person => person.Name).Select(person => new TrackerName(person.Id, person.Name) { Email = person.Email }).ToListAsync(cancellation),
            await db.VisitKinds.OrderBy(kind => kind.Order).Select(kind => new TrackerName(kind.Id, kind.Name)).ToListAsync(cancellation),
            await db.Needs.OrderBy(need => need.Order).Select(need => new TrackerName(need.Id, need.Name)).ToListAsync(cancellation),
            await db.VisitReasons.OrderBy(reason => reason.Order).Select(reason => new TrackerReason(reason.Id, reason.Name, reason.Endings)).ToListAsync(cancellation),
            visits,
            traces,
            today,
            viewer.PersonId);
    }
}

public sealed class NamedTrustVisit
{
    public Guid TrustVisitId { get; init; }

    public required string Trust { get; init; }
}
