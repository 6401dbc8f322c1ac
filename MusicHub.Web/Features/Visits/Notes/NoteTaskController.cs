using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Visits.Notes;

/// <summary>A task on the note of one visit.</summary>
public abstract class NoteTaskController(TaskContext context) : VisitTaskController(context)
{
    /// <summary>Keeps a link's secret until the next page has shown it.</summary>
    internal const string Secret = "note secret";

    protected Task<VisitNote?> NoteOf(Guid visitId) => Db.VisitNotes.SingleOrDefaultAsync(note => note.VisitId == visitId, HttpContext.RequestAborted);

    protected Task<IActionResult> BeginNote(Guid id, Func<VisitSubject, VisitNote, IActionResult> show) =>
        ActBySection(id, async subject => await NoteOf(id) is { } note ? show(subject, note) : NotFound());

    protected Task<IActionResult> ActNote(Guid id, Func<VisitSubject, VisitNote, Task<IActionResult>> act) => ActBySection(id, async subject =>
    {
        if (await NoteOf(id) is not { } note)
            return NotFound();
        Db.Expect(note, PostedVersion);
        return await act(subject, note);
    });
}
