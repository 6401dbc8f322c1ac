using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Visits;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Actions.ShowAction;

[Requires(Permission.SeeActions)]
public sealed class ShowActionController(TaskContext context) : TaskController(context)
{
    [HttpGet("actions/{id:guid}")]
    public async Task<IActionResult> Get(Guid id)
    {
        var aborted = HttpContext.RequestAborted;
        if (await ActionSubject.Find(id, Db, Viewer, aborted) is not { } subject)
            return NotFound();
        var action = subject.Action;
        var visit = action.Source == ActionSource.Visit ? await Db.VisitLinesFor(Viewer).SingleOrDefaultAsync(line => line.Id == action.SourceId, aborted) : null;
        return Page(new ShowActionPage(
            subject,
            Today,
            subject.MayBeEditedBy(Viewer),
            visit,
            await Db.HistoryOfRecord(id, cancellationToken: aborted)));
    }
}
