using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.Notes.WriteVisitNote;

[Requires(Permission.RecordVisits)]
public sealed class WriteVisitNoteController(TaskContext context) : NoteTaskController(context)
{
    [HttpGet("visits/{id:guid}/note/write")]
    public Task<IActionResult> Get(Guid id) => Begin(id, visit => visit.State == VisitState.Done ? null : VisitRefusals.NotRecorded, async subject =>
    {
        var note = await NoteOf(id);
        var words = note?.Current.Words ?? await NoteDraft.Of(subject, Db, Viewer, Today, HttpContext.RequestAborted);
        return note is { Current.State: not NoteState.Draft } ? LocalRedirect($"~{subject.Address}/note") : Page(new WriteVisitNotePage(WriteVisitNoteForm.Of(words), subject, note?.Version ?? 0, note?.AskedToChange, Viewer.PersonId));
    });

    [HttpPost("visits/{id:guid}/note/write")]
    public Task<IActionResult> Post(Guid id, WriteVisitNoteForm form) => ActBySection(id, async subject =>
    {
        var note = await NoteOf(id);
        if (note is not null)
            Db.Expect(note, PostedVersion);
        var page = new WriteVisitNotePage(form, subject, PostedVersion, note?.AskedToChange, Viewer.PersonId);
        if (!IsFilledIn(form, new WriteVisitNoteValidator()))
            return PageAgain(page);
        if (note is not null)
        {
            if (IsRefused(note.Write(form.Words).Refusal))
                return PageAgain(page);
        }
        else
        {
            var drafted = VisitNote.Draft(subject.Visit, form.Words);
            if (IsRefused(drafted.Refusal))
                return PageAgain(page);
            Db.VisitNotes.Add(note = drafted.Value!);
        }

        Record("Visit note written", note, note.SchoolId);
        return await SaveAndGo($"~{subject.Address}/note", "The note is saved.");
    });
}
