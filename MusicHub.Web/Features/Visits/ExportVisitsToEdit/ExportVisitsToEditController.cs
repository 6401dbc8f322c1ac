using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.ListVisits;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.ExportVisitsToEdit;

/// <summary>The list as it is shown, as a file that can be changed in a spreadsheet and brought in again.</summary>
[Requires(Permission.ImportVisits)]
public sealed class ExportVisitsToEditController(TaskContext context, VisitsToEditFile visits, LargeExports large) : ExportController(context, large)
{
    [HttpPost("visits/export/edit")]
    public Task<IActionResult> Post([FromQuery(Name = "")] ListVisitsQuery query, [FromForm] string? format, CancellationToken cancellationToken) =>
        Export(visits, query.OrWhatIsToCome(Request), format, cancellationToken);
}
