using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Map.RemoveBoundaries;

[Requires(Permission.EditHub)]
public sealed class RemoveBoundariesController(TaskContext context) : TaskController(context)
{
    [HttpGet("hub/districts/remove")]
    public async Task<IActionResult> Get() =>
        await Db.BoundaryFiles.Select(file => new RemoveBoundariesPage(file.Count, file.Version)).SingleOrDefaultAsync() is { } page ? Page(page) : LocalRedirect("~/hub/districts");

    [HttpPost("hub/districts/remove")]
    public async Task<IActionResult> Post()
    {
        if (await Db.BoundaryFiles.SingleOrDefaultAsync() is not { } file)
            return LocalRedirect("~/hub/districts");
        Db.Expect(file, PostedVersion);
        Db.Remove(file);
        Record("Districts of the map removed", file);
        return await SaveAndGo("~/hub/districts", "The map shows no districts any more.");
    }
}

public sealed record RemoveBoundariesPage(int Count, int Version);
