using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits.BySchool.BeginAudit;

[AllowAnonymous]
public sealed class BeginAuditController(TaskContext context) : AuditBySchoolController(context)
{
    [HttpGet("music-audit/{id:guid}")]
    public Task<IActionResult> Get(Guid id) => Act(id, audit => Task.FromResult<IActionResult>(Page(audit)));
}
