using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.Notes.RenewNoteLink;

/// <summary>A new link for the school's answer; the one before opens nothing any more.</summary>
[Requires(Permission.RecordVisits)]
public sealed class RenewNoteLinkController(TaskContext context) : NoteTaskController(context)
{
    [HttpPost("visits/{id:guid}/note/link")]
    public Task<IActionResult> Post(Guid id) => ActNote(id, async (subject, note) =>
    {
        var secret = LinkSecret.Next();
        if (note.GiveLink(secret, Now).IsRefused)
            return LocalRedirect($"~{subject.Address}/note");
        TempData[Secret] = secret;
        Record("Link to the visit note made", note, note.SchoolId);
        return await SaveAndGo($"~{subject.Address}/note", "A new link stands in the e-mail below. Links made before open nothing any more.");
    });
}
