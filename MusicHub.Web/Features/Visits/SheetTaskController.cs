using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Visits;

/// <summary>A step on the way from a sheet of visits to an import. Nobody sees the sheet but who brought it.</summary>
public abstract class SheetTaskController(TaskContext context) : TaskController(context)
{
    protected Task<StagedVisits?> Find(Guid id) =>
        Db.StagedVisits.SingleOrDefaultAsync(staged => staged.Id == id && staged.ById == Viewer.PersonId, HttpContext.RequestAborted);

    /// <summary>What was imported meanwhile has a record under the same identity.</summary>
    protected async Task<IActionResult> Gone(Guid id) =>
        await Db.VisitBatches.AnyAsync(batch => batch.Id == id, HttpContext.RequestAborted) ? LocalRedirect($"~/visits/imports/{id}") : NotFound();
}
