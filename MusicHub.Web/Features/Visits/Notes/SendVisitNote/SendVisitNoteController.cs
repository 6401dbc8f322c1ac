using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Mail.ToSchool;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.Notes.SendVisitNote;

/// <summary>Says to whom the note goes, and how; makes the link by which the school answers.</summary>
[Requires(Permission.RecordVisits)]
public sealed class SendVisitNoteController(TaskContext context) : NoteTaskController(context)
{
    [HttpGet("visits/{id:guid}/note/send")]
    public async Task<IActionResult> Get(Guid id)
    {
        var addressees = await Db.Visits.Where(visit => visit.Id == id).Select(visit => (Guid?)visit.SchoolId).SingleOrDefaultAsync(HttpContext.RequestAborted) is { } school
            ? await SchoolAddressees.Of(school, Db, Viewer, HttpContext.RequestAborted) : null;
        return await BeginNote(id, (subject, note) =>
            Page(new SendVisitNotePage(new SendVisitNoteForm { On = Today, How = NoteChannel.Email, To = addressees?.Usual(subject.Visit.MetWhom) }, subject, note.Version)));
    }

    [HttpPost("visits/{id:guid}/note/send")]
    public Task<IActionResult> Post(Guid id, SendVisitNoteForm form) => ActNote(id, async (subject, note) =>
    {
        if (!IsFilledIn(form, new SendVisitNoteValidator()) || IsRefused(note.Send(form.On!.Value, form.To, form.How!.Value, Today).Refusal))
            return PageAgain(new SendVisitNotePage(form, subject, PostedVersion));
        var secret = LinkSecret.Next();
        note.GiveLink(secret, Now).OrThrow();
        TempData[Secret] = secret;
        Record("Visit note sent", note, note.SchoolId);
        return await SaveAndGo($"~{subject.Address}/note", form.How == NoteChannel.Email ? "The note counts as sent. Copy the e-mail below and send it." : "The note counts as sent.");
    });
}
