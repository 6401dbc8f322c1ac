using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.Notes.RecordNoteAnswer;

/// <summary>The school has answered by telephone or by e-mail.</summary>
[Requires(Permission.RecordVisits)]
public sealed class RecordNoteAnswerController(TaskContext context) : NoteTaskController(context)
{
    [HttpGet("visits/{id:guid}/note/answer")]
    public Task<IActionResult> Get(Guid id) => BeginNote(id, (subject, note) => Page(new RecordNoteAnswerPage(new NoteAnswerForm(), subject, note.Version)));

    [HttpPost("visits/{id:guid}/note/answer")]
    public Task<IActionResult> Post(Guid id, NoteAnswerForm form) => ActNote(id, async (subject, note) =>
    {
        if (!IsFilledIn(form, new NoteAnswerValidator()) || IsRefused(note.Answer(form.Answer!.Value, form.Comment, Today, NoteAnswerWay.Hub).Refusal))
            return PageAgain(new RecordNoteAnswerPage(form, subject, PostedVersion));
        Record("Visit note answered", note, note.SchoolId, form.Words);
        return await SaveAndGo($"~{subject.Address}/note", form.Answer == NoteAnswer.FairRecord ? "The school takes it for a fair record." : "The school asks for a change: a new version is drafted.");
    });
}

public sealed record RecordNoteAnswerPage(NoteAnswerForm Form, VisitSubject Subject, int Version);
