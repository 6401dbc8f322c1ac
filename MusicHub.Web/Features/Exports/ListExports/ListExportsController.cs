using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Exports;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Exports.ListExports;

[Requires(Permission.UseTheHub)]
public sealed class ListExportsController(TaskContext context, IEnumerable<ILargeList> lists) : TaskController(context)
{
    [HttpGet("exports")]
    public async Task<IActionResult> Get() =>
        Page(new ListExportsPage(await Db.ExportLinesOf(Viewer.PersonId).ToListAsync(HttpContext.RequestAborted), lists.ToDictionary(list => list.Name, list => list.Title)));
}

/// <param name="Titles">Of the lists, by name.</param>
public sealed record ListExportsPage(IReadOnlyList<ListExportLine> Exports, IReadOnlyDictionary<string, string> Titles);
