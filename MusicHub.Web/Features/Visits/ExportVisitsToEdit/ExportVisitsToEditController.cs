using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Visits;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.ListVisits;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.ExportVisitsToEdit;

/// <summary>The list as it is shown, as a file that can be changed in a spreadsheet and brought in again.</summary>
[Requires(Permission.ImportVisits)]
public sealed class ExportVisitsToEditController(TaskContext context) : TaskController(context)
{
    [HttpPost("visits/export/edit")]
    public async Task<IActionResult> Post([FromQuery(Name = "")] ListVisitsQuery asked, [FromForm] string? format, CancellationToken cancellationToken)
    {
        var query = asked.OrWhatIsToCome(Request);
        var hub = await Db.Hubs.SingleAsync(cancellationToken);
        var choices = await ListVisitsChoices.Of(query, Db, Viewer, cancellationToken);
        var ids = await query.Order(query.Apply(Db.VisitLinesFor(Viewer), Db, Viewer, Today, choices.Calendar)).Select(line => line.Id).ToListAsync(cancellationToken);
        var world = await Db.TrackerWorld(Viewer, [], Today, cancellationToken);
        var visits = EditableVisits.Of(ids, Db, Viewer, cancellationToken);
        if (await ListFile.Make(format, "Visits to edit", hub.Name, Today, EditableVisits.Columns(world), visits, cancellationToken) is not { } file)
            return BadRequest();
        var what = choices.InForce(query).Select(filter => filter.Text).DefaultIfEmpty("all visits");
        Db.Changes.Add(new Change("Visits exported", Now, Viewer.PersonId, hub, reason: $"To edit: {string.Join(", ", what)}"));
        await Db.SaveChangesAsync(cancellationToken);
        return File(file.Content, file.ContentType, file.Name.Replace(' ', '-'));
    }
}
