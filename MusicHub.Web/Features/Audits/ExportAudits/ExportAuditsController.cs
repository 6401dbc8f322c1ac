using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Audits.ListAudits;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.ExportAudits;

/// <summary>The audits of the list as two tables: their scores as the program has them, and the ratings from which anybody can work these out again.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ExportAuditsController(TaskContext context, AuditScoresFile scores, AuditRatingsFile ratings, LargeExports large) : ExportController(context, large)
{
    [HttpPost("audits/export/scores")]
    public Task<IActionResult> PostScores([FromQuery(Name = "")] ListAuditsQuery query, [FromForm] string? format, CancellationToken cancellationToken) =>
        Export(scores, query, format, cancellationToken);

    [HttpPost("audits/export/ratings")]
    public Task<IActionResult> PostRatings([FromQuery(Name = "")] ListAuditsQuery query, [FromForm] string? format, CancellationToken cancellationToken) =>
        Export(ratings, query, format, cancellationToken);
}
