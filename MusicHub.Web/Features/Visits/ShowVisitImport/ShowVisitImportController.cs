using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.ShowVisitImport;

/// <summary>What a sheet of visits did.</summary>
[Requires(Permission.ImportVisits)]
public sealed class ShowVisitImportController(TaskContext context) : TaskController(context)
{
    [HttpGet("visits/imports/{id:guid}")]
    public async Task<IActionResult> Get(Guid id, int? page) =>
        await ShowVisitImportPage.Of(id, page, [], Db, Viewer, Now, HttpContext.RequestAborted) is { } shown ? Page(shown) : NotFound();
}
