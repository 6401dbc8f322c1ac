using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Audits;
using MusicHub.Data.Visits;
using MusicHub.Domain.People;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Visits;

namespace MusicHub.Web.Features.Actions.OpenAction;

/// <param name="School">Null for an action of the hub itself.</param>
/// <param name="Visit">The visit that it comes from.</param>
/// <param name="AuditId">The audit that it comes from.</param>
public sealed record OpenActionPage(NewActionRow Form, VisitSchool? School, VisitLine? Visit, Guid? AuditId, IReadOnlyList<Choice> Owners) : IActionFormPage
{
    public string Caption => School?.Words ?? "The hub";

    public string Back => Visit is not null ? $"/visits/{Visit.Id}" : AuditId is not null ? $"/audits/{AuditId}" : School is not null ? $"/schools/{School.Id}" : "/actions";

    /// <summary>Null where the visit, the audit or the school is none that the viewer may see.</summary>
    internal static async Task<OpenActionPage?> Of(NewActionRow? form, Guid? visitId, Guid? schoolId, Guid? auditId, Guid? findingId, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var visit = visitId is null ? null : await db.VisitLinesFor(viewer).SingleOrDefaultAsync(line => line.Id == visitId, cancellationToken);
        var audit = auditId is null ? null : await db.Audits.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(audit => audit.Id == auditId, cancellationToken);
        var school = (visit?.SchoolId ?? audit?.SchoolId ?? schoolId) is { } id ? await VisitSchool.Find(id, db, viewer, cancellationToken) : null;
        if ((visitId is not null && visit is null) || (auditId is not null && audit is null) || (schoolId is not null && school is null))
            return null;
        var owners = await db.OwnerChoices(school is not null, cancellationToken);
        return new OpenActionPage(form ?? new NewActionRow { OwnerId = viewer.PersonId.ToString(), What = audit?.Findings.FirstOrDefault(finding => finding.Id == findingId)?.Text }, school, visit, auditId, owners);
    }
}
