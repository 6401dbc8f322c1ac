using MusicHub.Domain.Audits;
using MusicHub.Domain.People;

namespace MusicHub.Data.Audits;

public static class AuditQueries
{
    /// <summary>Audits are seen by whoever sees visits.</summary>
    public static IQueryable<Audit> VisibleTo(this IQueryable<Audit> audits, Viewer viewer) =>
        viewer.May(Permission.SeeVisits) ? audits : audits.Where(_ => false);

    /// <summary>Of which ratings may still change.</summary>
    public static IQueryable<Audit> Open(this IQueryable<Audit> audits) => audits.Where(audit => audit.CompletedOn == null);

    /// <summary>Completed ones, the one that was completed last first; of two completed at one moment, the one that was started last.</summary>
    public static IQueryable<Audit> CompletedLastFirst(this IQueryable<Audit> audits) => audits.Where(audit => audit.CompletedOn != null)
        .OrderByDescending(audit => audit.CompletedOn).ThenByDescending(audit => audit.CompletedAt).ThenByDescending(audit => audit.StartedOn).ThenByDescending(audit => audit.Id);

    /// <summary>Links of an audit, the newest first.</summary>
    public static IQueryable<AuditLink> LinksOf(this MusicHubDbContext db, Guid auditId) =>
        db.AuditLinks.Where(link => link.AuditId == auditId).NewestFirst();
}
