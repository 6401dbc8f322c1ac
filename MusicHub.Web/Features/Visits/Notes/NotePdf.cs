using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Visits;
using MusicHub.Web.Documents.Pdf;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Visits.Notes;

/// <summary>A note as a file: the same for the page's download and for the e-mail.</summary>
public sealed class NotePdf(MusicHubDbContext db, ViewText views, PdfPrinter printer, TimeProvider clock)
{
    /// <returns>The document of the hub of that name.</returns>
    public async Task<Func<string, PdfDocument>> Document(NoteText text, VisitNoteVersion version)
    {
        var body = new HtmlString(await views.Render("/Features/Visits/Notes/_NoteBody.cshtml", text));
        return hub => new PdfDocument(text.Title, hub, version.SentOn ?? clock.Today(), body) { Subtitle = text.Subtitle };
    }

    /// <exception cref="Documents.DocumentException">It cannot be printed.</exception>
    public async Task<byte[]> Print(VisitNote note, VisitNoteVersion version, CancellationToken cancellationToken)
    {
        var hub = await db.Hubs.AsNoTracking().IgnoreAutoIncludes().Select(hub => hub.Name).SingleAsync(cancellationToken);
        var document = await Document(await NoteText.Of(note, version, db, cancellationToken), version);
        return await printer.PrintAsync(document(hub), cancellationToken);
    }
}
