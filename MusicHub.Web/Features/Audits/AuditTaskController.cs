using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Audits;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Links;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits;

/// <summary>A task on one audit.</summary>
public abstract class AuditTaskController(TaskContext context) : LinkTaskController(context)
{
    /// <summary>Null where there is no audit that the viewer may see.</summary>
    protected async Task<AuditSubject?> Find(Guid id)
    {
        if (await Db.Audits.VisibleTo(Viewer).SingleOrDefaultAsync(audit => audit.Id == id, Aborted) is not { } audit
            || await Db.Schools.VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == audit.SchoolId, Aborted) is not { } school)
            return null;
        return await AuditSubject.Of(audit, school, (audit.LeadId == Viewer.PersonId && Viewer.May(Permission.ConductAudits)) || await MayAudit(school), Db, Aborted);
    }

    /// <summary>Finds the audit for a task that changes it.</summary>
    protected async Task<IActionResult> Act(Guid id, Func<AuditSubject, Task<IActionResult>> act) =>
        await Find(id) is not { } found ? NotFound() : found.MayEdit ? await act(found) : Forbid();

    /// <summary>Of the viewer's own region, or of a school that they visit.</summary>
    protected async Task<bool> MayAudit(School school) =>
        Viewer.May(Permission.ConductAudits)
        && (Viewer.MayEditRegion(school.RegionId) || await Db.Visits.AnyAsync(visit => visit.SchoolId == school.Id && visit.VisitorId == Viewer.PersonId && visit.State != VisitState.Cancelled, Aborted));
}
