using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Feedback.ListFeedback;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Feedback.ExportFeedback;

[Requires(Permission.SeeVisits)]
public sealed class ExportFeedbackController(TaskContext context, FeedbackFile feedback, LargeExports large) : ExportController(context, large)
{
    [HttpPost("feedback/export")]
    public Task<IActionResult> Post([FromQuery(Name = "")] ListFeedbackQuery query, [FromForm] string? format, CancellationToken cancellationToken) =>
        Export(feedback, query, format, cancellationToken);
}
