using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Pdf;
using MusicHub.Web.Features.Mail;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.SchoolResult.ShowResult;

/// <summary>What the school is shown of a completed audit, or would be; as a file only once its scores are shared.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowResultController(TaskContext context, ViewText views, PdfAnswer pdf, Outbox outbox) : AuditTaskController(context)
{
    [HttpGet("audits/{id:guid}/result")]
    public async Task<IActionResult> Get(Guid id) => await Find(id) is not { } audit ? NotFound()
        : audit.Audit.IsOpen ? LocalRedirect($"~{audit.Address}") : Page(new ShowResultPage(audit, new AuditResult(audit), audit.MayEdit, outbox.IsOpen));

    [HttpGet("audits/{id:guid}/result.pdf")]
    public async Task<IActionResult> GetPdf(Guid id)
    {
        if (await Find(id) is not { Audit.ScoresSharedOn: { } sharedOn } audit)
            return NotFound();
        var result = new AuditResult(audit);
        var body = new HtmlString(await views.Render("/Features/Audits/SchoolResult/_AuditResult.cshtml", result));
        return await pdf.Of(this, hub => new PdfDocument(result.School, hub, sharedOn, body) { Subtitle = result.Lead, IsCompact = true }, $"music-audit-{audit.School.Urn}");
    }
}

public sealed record ShowResultPage(AuditSubject Subject, AuditResult Result, bool MayEdit, bool MayMail)
{
    public bool IsShared => Subject.Audit.ScoresSharedOn is not null;
}
