using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Actions;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Actions.ListActions;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Actions.ExportActions;

/// <summary>The list as it is shown, all its pages, as a file. The history says who took it.</summary>
[Requires(Permission.SeeActions)]
public sealed class ExportActionsController(TaskContext context) : TaskController(context)
{
    [HttpPost("actions/export")]
    public async Task<IActionResult> Post([FromQuery(Name = "")] ListActionsQuery query, [FromForm] string? format, CancellationToken cancellationToken)
    {
        var hub = await Db.Hubs.SingleAsync(cancellationToken);
        var lines = query.Order(query.Apply(Db.ActionLinesFor(Viewer), Viewer, Today)).AsAsyncEnumerable();
        if (await ListFile.Make(format, "Actions", hub.Name, Today, ActionColumns.All(Today), lines, cancellationToken) is not { } file)
            return BadRequest();
        var choices = await ListActionsChoices.Of(query, Db, Viewer, cancellationToken);
        var what = choices.InForce(query).Select(filter => filter.Text).DefaultIfEmpty("all open actions");
        Db.Changes.Add(new Change("Actions exported", Now, Viewer.PersonId, hub, reason: string.Join(", ", what)));
        await Db.SaveChangesAsync(cancellationToken);
        return File(file.Content, file.ContentType, file.Name);
    }
}
