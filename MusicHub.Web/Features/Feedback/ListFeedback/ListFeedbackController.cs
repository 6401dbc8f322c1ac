using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Feedback.ListFeedback;

[Requires(Permission.SeeVisits)]
public sealed class ListFeedbackController(TaskContext context) : TaskController(context)
{
    [HttpGet("feedback")]
    public async Task<IActionResult> Get([FromQuery(Name = "")] ListFeedbackQuery query) =>
        Page(await ListFeedbackPage.Of(query, Db, Viewer, Today, HttpContext.RequestAborted));
}
