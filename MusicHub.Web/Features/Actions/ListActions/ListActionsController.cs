using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Actions.ListActions;

[Requires(Permission.SeeActions)]
public sealed class ListActionsController(TaskContext context) : TaskController(context)
{
    [HttpGet("actions")]
    public async Task<IActionResult> Get([FromQuery(Name = "")] ListActionsQuery query) =>
        Page(await ListActionsPage.Of(query, Db, Viewer, Today, HttpContext.RequestAborted));
}
