using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.WatchVisitImport;

/// <summary>How far an import, or the undoing of one, is, for the script that asks while somebody waits.</summary>
[Requires(Permission.ImportVisits)]
public sealed class WatchVisitImportController(TaskContext context) : TaskController(context)
{
    [HttpGet("visits/imports/{id:guid}/progress")]
    public async Task<IActionResult> Get(Guid id) =>
        await SheetProgress.Of(id, Db, HttpContext.RequestAborted) is { } progress ? Json(new { progress.IsSettled, progress.Percent, Words = progress.Sentence }) : NotFound();
}
