using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Documents.Pdf;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.Notes.ShowVisitNote;

/// <summary>The note as it stands, how the school has answered, and the e-mail to be pasted.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowVisitNoteController(TaskContext context, ViewText views, PdfAnswer pdf) : TaskController(context)
{
    [HttpGet("visits/{id:guid}/note")]
    public async Task<IActionResult> Get(Guid id)
    {
        var (subject, note) = await Find(id);
        if (subject is null || (note is null && subject.Visit.State != VisitState.Done))
            return NotFound();
        var link = TempData[NoteTaskController.Secret] is string secret ? $"{ProgramAddress.Of(Request)}note/{secret}" : null;
        return Page(new ShowVisitNotePage(subject, note, link, subject.MayBeEditedBy(Viewer), Now));
    }

    [HttpGet("visits/{id:guid}/note.pdf")]
    public async Task<IActionResult> GetPdf(Guid id)
    {
        var (subject, note) = await Find(id);
        if (subject is null || note is null)
            return NotFound();
        var text = NoteText.Of(subject, note.Current);
        var body = new HtmlString(await views.Render("/Features/Visits/Notes/_NoteBody.cshtml", text));
        return await pdf.Of(this, hub => new PdfDocument(text.Title, hub, note.Current.SentOn ?? Today, body) { Subtitle = text.Subtitle }, $"visit-note-{subject.Line.Urn}");
    }

    private async Task<(VisitSubject? Subject, VisitNote? Note)> Find(Guid id) => await VisitSubject.Find(id, Db, Viewer, HttpContext.RequestAborted) is { } subject
        ? (subject, await Db.VisitNotes.AsNoTracking().SingleOrDefaultAsync(note => note.VisitId == id, HttpContext.RequestAborted))
        : (null, null);
}
