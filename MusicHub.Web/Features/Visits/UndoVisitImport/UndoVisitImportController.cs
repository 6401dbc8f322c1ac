using Microsoft.AspNetCore.Mvc;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.SheetJobs;
using MusicHub.Web.Features.Visits.ShowVisitImport;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.UndoVisitImport;

/// <summary>Takes a whole sheet of visits back, while nothing was built on it. Asks first, and says what will go.</summary>
[Requires(Permission.ImportVisits)]
public sealed class UndoVisitImportController(TaskContext context, VisitImporter importer, JobWaker waker) : TaskController(context)
{
    [HttpGet("visits/imports/{id:guid}/undo")]
    public async Task<IActionResult> Get(Guid id)
    {
        if (await Find(id) is not { } page)
            return NotFound();
        if (!page.IsTheirs)
            return StatusCode(StatusCodes.Status403Forbidden);
        if (!page.MayUndo)
            return LocalRedirect($"~/visits/imports/{id}");
        var obstacles = await Db.ObstaclesTo(page.Batch, Viewer, HttpContext.RequestAborted);
        return obstacles.Count == 0 ? Page(page) : Refused(page, obstacles);
    }

    [HttpPost("visits/imports/{id:guid}/undo")]
    public async Task<IActionResult> Post(Guid id)
    {
        if (await Find(id) is not { } page)
            return NotFound();
        if (page.Batch.UndoneAt is not null || page.Progress?.IsSettled == false)
            return LocalRedirect($"~/visits/imports/{id}");
        if (!page.IsTheirs)
            return StatusCode(StatusCodes.Status403Forbidden);
        if (page.Paging.Total > VisitImporter.MostWhileWaiting)
        {
            Db.JobRuns.Add(new JobRun(UndoVisitSheet.JobKind, id, Viewer.PersonId, Now));
            var answer = await SaveAndGo($"~/visits/imports/{id}", null);
            await waker.Wake();
            return answer;
        }

        var obstacles = await importer.Undo(id, Viewer, Now, HttpContext.RequestAborted);
        if (obstacles.Count == 0)
        {
            TempData["Done"] = "The import is undone.";
            return LocalRedirect($"~/visits/imports/{id}");
        }

        return Refused(page, obstacles);
    }

    private ViewResult Refused(ShowVisitImportPage page, IReadOnlyList<VisitBatchObstacle> obstacles)
    {
        ModelState.AddModelError("", obstacles is [{ VisitId: null, Why: var why }] ? $"The import cannot be undone: {why}" : "The import cannot be undone: something was built on its visits. They are listed below.");
        return ShownAgain("ShowVisitImport/ShowVisitImport", page with { Obstacles = obstacles });
    }

    private Task<ShowVisitImportPage?> Find(Guid id) => ShowVisitImportPage.Of(id, null, [], Db, Viewer, Now, HttpContext.RequestAborted);
}
