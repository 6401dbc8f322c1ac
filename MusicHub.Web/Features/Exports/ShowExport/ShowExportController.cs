using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Exports;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Exports.ShowExport;

/// <summary>How far a file is, and the file, for whoever asked for it.</summary>
[Requires(Permission.UseTheHub)]
public sealed class ShowExportController(TaskContext context, IEnumerable<ILargeList> lists) : TaskController(context)
{
    [HttpGet("exports/{id:guid}")]
    public async Task<IActionResult> Get(Guid id) =>
        await Db.ExportLinesOf(Viewer.PersonId).SingleOrDefaultAsync(export => export.Id == id, HttpContext.RequestAborted) is { } export
            ? Page(new ShowExportPage(export, lists.Single(list => list.Name == export.List).Title, await SheetProgress.Of(id, Db, HttpContext.RequestAborted, MakeListFile.JobKind)))
            : NotFound();
}

public sealed record ShowExportPage(ListExportLine Export, string List, SheetProgress? Progress);
