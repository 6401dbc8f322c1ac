using MusicHub.Domain.Audits;
using MusicHub.Domain.People;

namespace MusicHub.Data.Audits;

public static class AuditQueries
{
    /// <summary>Audits are seen by whoever sees visits.</summary>
    public static IQueryable<Audit> VisibleTo(this IQueryable<Audit> audits, Viewer viewer) =>
        viewer.May(Permission.SeeVisits) ? audits : audits.Where(_ => false);
}
