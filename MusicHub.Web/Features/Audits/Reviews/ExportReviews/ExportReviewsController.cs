using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.Reviews.ExportReviews;

[Requires(Permission.SeeVisits)]
public sealed class ExportReviewsController(TaskContext context, ReviewFile reviews, LargeExports large) : ExportController(context, large)
{
    [HttpPost("reviews/export")]
    public Task<IActionResult> Post([FromQuery(Name = "")] ReviewQuery query, [FromForm] string? format, CancellationToken cancellationToken) =>
        Export(reviews, query, format, cancellationToken);
}
