using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Exports.DownloadExport;

/// <summary>The file itself, for whoever asked for it and may still see the list.</summary>
[Requires(Permission.UseTheHub)]
public sealed class DownloadExportController(TaskContext context, IEnumerable<ILargeList> lists) : TaskController(context)
{
    [HttpGet("exports/{id:guid}/file")]
    public async Task<IActionResult> Get(Guid id)
    {
        var export = await Db.ListExports.AsNoTracking().SingleOrDefaultAsync(export => export.Id == id && export.ById == Viewer.PersonId && export.FinishedAt != null, HttpContext.RequestAborted);
        if (export?.Content is not { } content)
            return NotFound();
        return Viewer.May(lists.Single(list => list.Name == export.List).Needed) ? File(content, export.ContentType!, export.FileName) : StatusCode(StatusCodes.Status403Forbidden);
    }
}
