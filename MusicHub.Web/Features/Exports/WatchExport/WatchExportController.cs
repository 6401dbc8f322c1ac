using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Exports.WatchExport;

/// <summary>How far a file is, for the script that asks while somebody waits.</summary>
[Requires(Permission.UseTheHub)]
public sealed class WatchExportController(TaskContext context) : TaskController(context)
{
    [HttpGet("exports/{id:guid}/progress")]
    public async Task<IActionResult> Get(Guid id) =>
        await Db.ListExports.AnyAsync(export => export.Id == id && export.ById == Viewer.PersonId, HttpContext.RequestAborted)
        && await SheetProgress.Of(id, Db, HttpContext.RequestAborted, MakeListFile.JobKind) is { } progress
            ? Json(new { progress.IsSettled, progress.Percent, Words = progress.Sentence })
            : NotFound();
}
