using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Map.ShowBoundaries;

/// <summary>The districts that the map draws, for its script.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowBoundariesController(TaskContext context) : TaskController(context)
{
    [HttpGet("cycle/map/districts")]
    public async Task<IActionResult> Get(CancellationToken cancellationToken)
    {
        var file = await Db.BoundaryFiles.Select(file => new { file.Areas, file.Version }).SingleOrDefaultAsync(cancellationToken);
        if (file is null)
            return NotFound();
        Response.Headers.CacheControl = "private, no-cache"; // kept, and asked for again each time: 304 while it is the same
        return File(file.Areas, "application/geo+json", null, new EntityTagHeaderValue($"\"{file.Version}\""));
    }
}
