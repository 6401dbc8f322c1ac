using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Visits;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Visits;

/// <summary>The visit that a task is about, to be changed, and the names that its page shows.</summary>
public sealed record VisitSubject(Visit Visit, VisitLine Line)
{
    /// <summary>Where it is one of a trust's visit: those to the other schools that are still ahead. What is arranged for this one is arranged for them.</summary>
    public IReadOnlyList<VisitLine> Others { get; init; } = [];

    public string Address => $"/visits/{Visit.Id}";

    public string Caption => Line.SchoolWords();

    public bool MayBeEditedBy(Viewer viewer) => viewer.MayEditVisit(Line.VisitorId, Line.RegionId);

    /// <summary>May arrange it, and so the others.</summary>
    public bool MayBeArrangedBy(Viewer viewer) => MayBeEditedBy(viewer) && Others.All(line => viewer.MayEditVisit(line.VisitorId, line.RegionId));

    /// <summary>Null where there is none that the viewer may see.</summary>
    public static async Task<VisitSubject?> Find(Guid id, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        // The visit first: what somebody saves between the two makes it older than its names, and the save is refused.
        var visit = await db.Visits.VisibleTo(viewer).SingleOrDefaultAsync(visit => visit.Id == id, cancellationToken);
        if (visit is null)
            return null;
        var line = await db.VisitLinesFor(viewer).SingleAsync(line => line.Id == id, cancellationToken);
        return visit.TrustVisitId is not { } together
            ? new VisitSubject(visit, line)
            : new VisitSubject(visit, line) { Others = await db.VisitLinesFor(viewer).Of(together).Ahead().Where(other => other.Id != id).OrderBy(other => other.SchoolSort).ThenBy(other => other.Id).ToListAsync(cancellationToken) };
    }
}
