using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.ListVisits;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.ExportVisits;

[Requires(Permission.SeeVisits)]
public sealed class ExportVisitsController(TaskContext context, VisitFile visits, LargeExports large) : ExportController(context, large)
{
    [HttpPost("visits/export")]
    public Task<IActionResult> Post([FromQuery(Name = "")] ListVisitsQuery query, [FromForm] string? format, CancellationToken cancellationToken) =>
        Export(visits, query.OrWhatIsToCome(Request), format, cancellationToken);
}
