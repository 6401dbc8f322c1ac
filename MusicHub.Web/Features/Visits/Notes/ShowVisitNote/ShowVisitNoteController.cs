using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Mail;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Mail;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.Notes.ShowVisitNote;

/// <summary>The note as it stands, how the school has answered, and the e-mail to be pasted.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowVisitNoteController(TaskContext context, NotePdf notes, PdfAnswer pdf, Outbox outbox) : TaskController(context)
{
    [HttpGet("visits/{id:guid}/note")]
    public async Task<IActionResult> Get(Guid id)
    {
        var (subject, note) = await Find(id);
        if (subject is null || (note is null && subject.Visit.State != VisitState.Done))
            return NotFound();
        var link = TempData[NoteTaskController.Secret] is string secret ? $"{ProgramAddress.Of(Request)}note/{secret}" : null;
        return Page(new ShowVisitNotePage(subject, note, link, subject.MayBeEditedBy(Viewer), Now)
        {
            MayMail = outbox.IsOpen,
            Mails = note is null ? [] : await Db.MailLinesFor(Viewer).About([.. note.Versions.Select(version => version.Id)]).ToListAsync(HttpContext.RequestAborted),
        });
    }

    [HttpGet("visits/{id:guid}/note.pdf")]
    public async Task<IActionResult> GetPdf(Guid id)
    {
        var (subject, note) = await Find(id);
        if (subject is null || note is null)
            return NotFound();
        var text = NoteText.Of(subject, note.Current);
        return await pdf.Of(this, await notes.Document(text, note.Current), $"visit-note-{subject.Line.Urn}");
    }

    private async Task<(VisitSubject? Subject, VisitNote? Note)> Find(Guid id) => await VisitSubject.Find(id, Db, Viewer, HttpContext.RequestAborted) is { } subject
        ? (subject, await Db.VisitNotes.AsNoTracking().SingleOrDefaultAsync(note => note.VisitId == id, HttpContext.RequestAborted))
        : (null, null);
}
