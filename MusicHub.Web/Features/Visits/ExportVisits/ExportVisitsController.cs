using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Visits;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.ListVisits;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.ExportVisits;

/// <summary>The list as it is shown, all its pages, as a file. The history says who took it.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ExportVisitsController(TaskContext context) : TaskController(context)
{
    [HttpPost("visits/export")]
    public async Task<IActionResult> Post([FromQuery(Name = "")] ListVisitsQuery asked, [FromForm] string? format, CancellationToken cancellationToken)
    {
        var query = asked.OrWhatIsToCome(Request);
        var hub = await Db.Hubs.SingleAsync(cancellationToken);
        var choices = await ListVisitsChoices.Of(query, Db, Viewer, cancellationToken);
        var lines = query.Order(query.Apply(Db.VisitLinesFor(Viewer), Db, Viewer, Today, choices.Calendar)).AsAsyncEnumerable();
        if (await ListFile.Make(format, "Visits", hub.Name, Today, VisitColumns.All(Today), lines, cancellationToken) is not { } file)
            return BadRequest();
        var what = choices.InForce(query).Select(filter => filter.Text).DefaultIfEmpty("all visits");
        Db.Changes.Add(new Change("Visits exported", Now, Viewer.PersonId, hub, reason: string.Join(", ", what)));
        await Db.SaveChangesAsync(cancellationToken);
        return File(file.Content, file.ContentType, file.Name);
    }
}
