using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Web.Documents;
using MusicHub.Web.Documents.Pdf;

namespace MusicHub.Web.Features.Shared;

/// <summary>A short document, printed while somebody waits.</summary>
public sealed class PdfAnswer(PdfPrinter printer, MusicHubDbContext db)
{
    /// <param name="document">Given the hub's name.</param>
    /// <param name="name">The file's, without its ending.</param>
    public async Task<IActionResult> Of(Controller controller, Func<string, PdfDocument> document, string name)
    {
        var cancellationToken = controller.HttpContext.RequestAborted;
        var hub = await db.Hubs.AsNoTracking().IgnoreAutoIncludes().Select(hub => hub.Name).SingleOrDefaultAsync(cancellationToken) ?? "MusicHub";
        try
        {
            return controller.File(await printer.PrintAsync(document(hub), cancellationToken), "application/pdf", $"{name}.pdf");
        }
        catch (DocumentException wrong)
        {
            controller.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return controller.View("PdfNotMade", wrong.Message);
        }
    }
}
