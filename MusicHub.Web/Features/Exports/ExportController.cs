using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.History;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Exports;

/// <summary>Takes a list away as a file: at once, or in the background where it is long. The history says who took what.</summary>
public abstract class ExportController(TaskContext context, LargeExports large) : TaskController(context)
{
    protected async Task<IActionResult> Export<TQuery>(ExportedList<TQuery> list, TQuery query, string? format, CancellationToken cancellationToken)
    {
        if (format is not (ListFile.Excel or ListFile.Csv))
            return BadRequest();
        var what = await list.What(query, Viewer, cancellationToken);
        var change = new Change(list.Happening, Now, Viewer.PersonId, await Db.Hubs.SingleAsync(cancellationToken), reason: what);
        var rows = await list.Count(query, Viewer, cancellationToken);
        if (LargeExports.IsFor(rows))
            return LocalRedirect(await large.Ask(list, query, format, rows, what, Viewer, change, cancellationToken));
        var file = await list.Make(query, format, Viewer, null, cancellationToken);
        Db.Changes.Add(change);
        await Db.SaveChangesAsync(cancellationToken);
        return File(file!.Content, file.ContentType, file.Name);
    }
}
