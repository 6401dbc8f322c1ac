using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Schools;

public static class TrustQueries
{
    /// <summary>Whoever sees schools sees their trusts.</summary>
    public static IQueryable<Trust> VisibleTo(this IQueryable<Trust> trusts, Viewer viewer) =>
        viewer.May(Permission.SeeSchools) ? trusts : trusts.Where(_ => false);

    public static IQueryable<Trust> WithOpenSchools(this IQueryable<Trust> trusts, MusicHubDbContext db) =>
        trusts.Where(trust => db.Schools.Any(school => school.TrustId == trust.Id && (school.Status == RegisterStatus.Open || school.Status == RegisterStatus.OpenProposedToClose)));

    /// <summary>Trusts whose name contains all words of what was typed.</summary>
    public static IQueryable<Trust> Matching(this IQueryable<Trust> trusts, string? search)
    {
        foreach (var word in Searchable.Words(search))
            trusts = trusts.Where(trust => trust.SortName.Contains(word));
        return trusts;
    }

    /// <summary>Some of the trusts by name, with their open schools and the visits that count for these.</summary>
    /// <param name="yearStart">The first day of the academic year.</param>
    public static async Task<IReadOnlyList<TrustRow>> TrustRows(this MusicHubDbContext db, IQueryable<Trust> trusts, DateOnly yearStart, int skip, int take, CancellationToken cancellationToken = default)
    {
        var shown = await trusts.OrderBy(trust => trust.SortName).ThenBy(trust => trust.Id).Skip(skip).Take(take)
            .Select(trust => new { trust.Id, trust.Name }).ToListAsync(cancellationToken);
        var ids = shown.Select(trust => trust.Id).ToList();
        // Only what is told here: what was tried, and the rest of a school's row, would have to be worked out for every school of the hub.
        var schools = (await SchoolListQuery.ToRows(db, db.Schools.Open().Where(school => ids.Contains(school.TrustId!.Value)))
            .Select(school => new SchoolRow { Name = "", TrustId = school.TrustId, OwnLastVisitOn = school.OwnLastVisitOn, TakenOverLastVisitOn = school.TakenOverLastVisitOn })
            .ToListAsync(cancellationToken)).ToLookup(school => school.TrustId);
        return [.. shown.Select(trust => new TrustRow(
            trust.Id,
            trust.Name,
            schools[trust.Id].Count(),
            schools[trust.Id].Count(school => school.LastVisitOn >= yearStart),
            schools[trust.Id].Max(school => school.LastVisitOn)))];
    }

    /// <summary>May change the trust's contacts, given the permission: whoever spans regions, or looks after a region with a school of the trust.</summary>
    public static async Task<bool> MayEditTrust(this MusicHubDbContext db, Guid trustId, Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (viewer.MayEditRegion(null))
            return true;
        var regions = viewer.RegionIds.ToList();
        return regions.Count > 0 && await db.Schools.AnyAsync(school => school.TrustId == trustId && regions.Contains(school.RegionId!.Value), cancellationToken);
    }
}

/// <summary>A trust as lists show it.</summary>
/// <param name="Schools">Open ones.</param>
/// <param name="LastVisitOn">To any of them.</param>
public sealed record TrustRow(Guid Id, string Name, int Schools, int VisitedThisYear, DateOnly? LastVisitOn);
