using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Visits;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.ListVisits;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.ExportVisitsToEdit;

/// <summary>The list as it is shown, as a file that can be changed in a spreadsheet and brought in again.</summary>
[Requires(Permission.ImportVisits)]
public sealed class ExportVisitsToEditController(TaskContext context, VisitsToEditFile visits, LargeExports large) : TaskController(context)
{
    [HttpPost("visits/export/edit")]
    public async Task<IActionResult> Post([FromQuery(Name = "")] ListVisitsQuery asked, [FromForm] string? format, CancellationToken cancellationToken)
    {
        var query = asked.OrWhatIsToCome(Request);
        var hub = await Db.Hubs.SingleAsync(cancellationToken);
        var choices = await ListVisitsChoices.Of(query, Db, Viewer, cancellationToken);
        var what = string.Join(", ", choices.InForce(query).Select(filter => filter.Text).DefaultIfEmpty("all visits"));
        var change = new Change("Visits exported", Now, Viewer.PersonId, hub, reason: $"To edit: {what}");
        var rows = await query.Apply(Db.VisitLinesFor(Viewer), Db, Viewer, Today, choices.Calendar).CountAsync(cancellationToken);
        if (LargeExports.IsFor(rows))
            return await large.Ask(visits, query, format, rows, what, Viewer, change, cancellationToken) is { } address ? LocalRedirect(address) : BadRequest();
        if (await visits.Make(query, format, Viewer, null, cancellationToken) is not { } file)
            return BadRequest();
        Db.Changes.Add(change);
        await Db.SaveChangesAsync(cancellationToken);
        return File(file.Content, file.ContentType, file.Name);
    }
}
