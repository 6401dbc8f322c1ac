using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.Summaries.ExportSummaries;

[Requires(Permission.SeeVisits)]
public sealed class ExportSummariesController(TaskContext context, SummaryFile summaries, LargeExports large) : ExportController(context, large)
{
    [HttpPost("summaries/export")]
    public Task<IActionResult> Post([FromQuery(Name = "")] SummaryQuery query, [FromForm] string? format, CancellationToken cancellationToken) =>
        Export(summaries, query, format, cancellationToken);
}
