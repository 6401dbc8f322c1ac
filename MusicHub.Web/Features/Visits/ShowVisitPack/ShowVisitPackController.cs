using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Pdf;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.ShowVisitPack;

/// <summary>The pack as a page, which prints, and as a PDF.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowVisitPackController(TaskContext context, IEnumerable<IVisitPackSection> sections, ViewText views, PdfAnswer pdf) : TaskController(context)
{
    private const string Body = "/Features/Visits/ShowVisitPack/_VisitPack.cshtml";

    [HttpGet("visits/{id:guid}/pack")]
    public async Task<IActionResult> Get(Guid id) => await Find(id) is { } pack ? Page(pack) : NotFound();

    [HttpGet("visits/{id:guid}/pack.pdf")]
    public async Task<IActionResult> GetPdf(Guid id)
    {
        if (await Find(id) is not { } pack)
            return NotFound();
        var body = new HtmlString(await views.Render(Body, pack));
        return await pdf.Of(this, hub => new PdfDocument(pack.Title, hub, Today, body) { Subtitle = pack.Subtitle, IsCompact = true }, $"visit-pack-{pack.Subject.Line.Urn}");
    }

    private async Task<VisitPack?> Find(Guid id) => await VisitSubject.Find(id, Db, Viewer, HttpContext.RequestAborted) is { } subject
        ? await VisitPack.Of(subject, sections, Db, Viewer, Today, HttpContext.RequestAborted)
        : null;
}
