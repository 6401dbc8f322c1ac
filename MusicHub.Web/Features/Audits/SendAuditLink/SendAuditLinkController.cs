using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Links;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.SendAuditLink;

/// <summary>Makes a link by which the school answers an audit, and shows it once, with an e-mail to paste.</summary>
[Requires(Permission.ConductAudits)]
public sealed class SendAuditLinkController(TaskContext context) : AuditTaskController(context)
{
    [HttpGet("audits/{id:guid}/link")]
    public Task<IActionResult> Get(Guid id) => Act(id, async audit => audit.Audit.IsOpen ? await ShowLink(audit.Occasion) : LocalRedirect($"~{audit.Address}"));

    [HttpPost("audits/{id:guid}/link")]
    public Task<IActionResult> Post(Guid id, SendLinkForm form) => Act(id, audit => MakeLink(audit.Occasion with { ShowsHub = form.ShowsHub }, form, () => audit.AskSchool(form.ShowsHub)));
}
