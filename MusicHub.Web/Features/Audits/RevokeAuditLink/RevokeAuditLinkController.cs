using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.RevokeAuditLink;

[Requires(Permission.ConductAudits)]
public sealed class RevokeAuditLinkController(TaskContext context) : AuditTaskController(context)
{
    [HttpPost("audits/{id:guid}/links/{linkId:guid}/revoke")]
    public Task<IActionResult> Post(Guid id, Guid linkId) => Act(id, audit => EndLink(audit.Occasion, linkId));
}
