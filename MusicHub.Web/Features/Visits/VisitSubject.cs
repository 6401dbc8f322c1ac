using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Visits;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;

namespace MusicHub.Web.Features.Visits;

/// <summary>The visit that a task is about, to be changed, and the names that its page shows.</summary>
public sealed record VisitSubject(Visit Visit, VisitLine Line)
{
    public string Address => $"/visits/{Visit.Id}";

    public string Caption => Line.SchoolWords();

    public bool MayBeEditedBy(Viewer viewer) => viewer.MayEditVisit(Line.VisitorId, Line.RegionId);

    /// <summary>Null where there is none that the viewer may see.</summary>
    public static async Task<VisitSubject?> Find(Guid id, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        // The visit first: what somebody saves between the two makes it older than its names, and the save is refused.
        var visit = await db.Visits.VisibleTo(viewer).SingleOrDefaultAsync(visit => visit.Id == id, cancellationToken);
        return visit is null ? null : new VisitSubject(visit, await db.VisitLinesFor(viewer).SingleAsync(line => line.Id == id, cancellationToken));
    }
}
