using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Visits;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Visits.Together;

/// <summary>A visit to a trust, with the visit to each of its schools.</summary>
/// <param name="Lines">By school.</param>
public sealed record TrustVisitSubject(TrustVisit Together, Trust Trust, IReadOnlyList<VisitLine> Lines)
{
    public string Address => $"/visits/together/{Together.Id}";

    public IReadOnlyList<VisitLine> Ahead => [.. Lines.Where(line => line.State.IsAhead())];

    /// <summary>What is told of the visit as a whole: as one that is still ahead stands, else as the latest.</summary>
    public VisitLine Line => Ahead.Count > 0 ? Ahead[0] : Lines.MaxBy(line => line.SortDay)!;

    public bool MayBeArrangedBy(Viewer viewer) => Ahead.Count > 0 && Ahead.All(line => viewer.MayEditVisit(line.VisitorId, line.RegionId));

    /// <summary>Null where there is none that the viewer may see, or where every school has been taken out of it.</summary>
    public static async Task<TrustVisitSubject?> Find(Guid id, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var lines = await db.VisitLinesFor(viewer).Of(id).OrderBy(line => line.SchoolSort).ThenBy(line => line.Id).ToListAsync(cancellationToken);
        if (lines.Count == 0)
            return null;
        var together = await db.TrustVisits.AsNoTracking().SingleAsync(visit => visit.Id == id, cancellationToken);
        return new TrustVisitSubject(together, await db.Trusts.AsNoTracking().SingleAsync(trust => trust.Id == together.TrustId, cancellationToken), lines);
    }
}
