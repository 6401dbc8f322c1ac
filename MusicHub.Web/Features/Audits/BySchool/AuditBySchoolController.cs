using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain;
using MusicHub.Domain.Audits;
using MusicHub.Web.Features.Links;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits.BySchool;

/// <summary>An audit as the school itself answers it: without scores, and without what the hub notes for itself, nor what it has rated unless the link shows that. Once the hub shares the scores, a link that is made then shows what the audit says.</summary>
[AllowAnonymous]
public abstract class AuditBySchoolController(TaskContext context) : SchoolLinkController<AuditLink>(context, AuditLinkOccasion.Path, "audit-link")
{
    /// <summary>Finds the audit of the link that this browser has opened, and does the task unless the link has ended.</summary>
    protected Task<IActionResult> Act(Guid id, Func<SchoolAudit, Task<IActionResult>> act) => WithLink(id, async link =>
    {
        var audit = await Db.Audits.SingleAsync(audit => audit.Id == link.AuditId, Aborted);
        var school = await Db.Schools.SingleAsync(school => school.Id == audit.SchoolId, Aborted);
        var subject = new SchoolAudit(link, await AuditSubject.Of(audit, school, mayEdit: true, Db, Aborted, bySchool: true, withoutHub: !link.ShowsHub), await Db.Hubs.Select(hub => hub.Name).SingleAsync(Aborted));
        return link.StateAt(Now) switch
        {
            LinkState.Used => View("/Features/Audits/BySchool/AuditAnswered.cshtml", subject),
            LinkState.Open when audit.ScoresSharedOn is not null => View("/Features/Audits/BySchool/AuditShared.cshtml", subject),
            LinkState.Open when audit.IsOpen && subject.Subject.Areas.Count > 0 => await act(subject),
            _ => HasEnded(subject.Hub),
        };
    });
}

/// <param name="Hub">Who asks.</param>
public sealed record SchoolAudit(AuditLink Link, AuditSubject Subject, string Hub)
{
    public string Address => $"/{AuditLinkOccasion.Path}/{Link.Id}";

    /// <summary>Areas that the hub has begun itself, and keeps to itself.</summary>
    public IReadOnlyList<AuditArea> LeftOut => Link.ShowsHub ? [] : Subject.HubsAreas;

    /// <summary>Over all areas.</summary>
    public int Answered => Subject.Areas.Sum(Subject.Answered);
}
