using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.ShowVisitImport;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.UndoVisitImport;

/// <summary>Takes a whole sheet of visits back, while nothing was built on it.</summary>
[Requires(Permission.ImportVisits)]
public sealed class UndoVisitImportController(TaskContext context, VisitImporter importer) : TaskController(context)
{
    [HttpPost("visits/imports/{id:guid}/undo")]
    public async Task<IActionResult> Post(Guid id)
    {
        if (await ShowVisitImportPage.Of(id, null, [], Db, Viewer, HttpContext.RequestAborted) is not { } page)
            return NotFound();
        if (page.Batch.UndoneAt is not null)
            return LocalRedirect($"~/visits/imports/{id}");
        if (!page.MayUndo)
            return StatusCode(StatusCodes.Status403Forbidden);
        var obstacles = await Undo(id);
        if (obstacles is { Count: 0 })
        {
            TempData["Done"] = "The import is undone.";
            return LocalRedirect($"~/visits/imports/{id}");
        }

        ModelState.AddModelError("", obstacles is null
            ? "The import cannot be undone: something was built on one of its visits meanwhile"
            : "The import cannot be undone: something was built on its visits. They are listed below.");
        return ShownAgain("ShowVisitImport/ShowVisitImport", page with { Obstacles = obstacles ?? [] });
    }

    private async Task<IReadOnlyList<VisitBatchObstacle>?> Undo(Guid id)
    {
        try
        {
            return await importer.Undo(id, Viewer, Now, HttpContext.RequestAborted);
        }
        catch (Exception fault) when (fault is DbUpdateException or System.Data.Common.DbException { SqlState: "23000" } or Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 19 })
        {
            return null; // a record of another kind points at a visit that would be removed
        }
    }
}
