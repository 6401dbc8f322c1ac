using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Audits.BySchool.OpenAuditLink;

/// <summary>Where the link in the hub's message leads.</summary>
[AllowAnonymous]
public sealed class OpenAuditLinkController(TaskContext context) : AuditBySchoolController(context)
{
    [HttpGet("music-audit/{secret:length(20,100)}", Order = 1)]
    public Task<IActionResult> Get(string secret) => Enter(secret);
}
