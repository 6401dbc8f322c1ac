using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.ExportDue;

[Requires(Permission.SeeVisits)]
public sealed class ExportDueController(TaskContext context, DueFile due, LargeExports large) : ExportController(context, large)
{
    [HttpPost("cycle/export")]
    public Task<IActionResult> Post([FromQuery] DueFilter filter, [FromForm] string? format, CancellationToken cancellationToken) =>
        Export(due, filter, format, cancellationToken);
}
