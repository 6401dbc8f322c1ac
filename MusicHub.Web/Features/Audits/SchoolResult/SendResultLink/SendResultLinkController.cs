using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Links;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.SchoolResult.SendResultLink;

/// <summary>Makes a link by which the school sees what an audit says, and shows it once, with an e-mail to paste.</summary>
[Requires(Permission.ConductAudits)]
public sealed class SendResultLinkController(TaskContext context) : AuditTaskController(context)
{
    [HttpGet("audits/{id:guid}/result/link")]
    public Task<IActionResult> Get(Guid id) => Act(id, async audit => audit.Audit.ScoresSharedOn is null ? LocalRedirect($"~{audit.Address}") : await ShowLink(new AuditResultOccasion(audit)));

    [HttpPost("audits/{id:guid}/result/link")]
    public Task<IActionResult> Post(Guid id, SendLinkForm form) => Act(id, audit => MakeLink(new AuditResultOccasion(audit), form, audit.Audit.ShowSchool));
}
