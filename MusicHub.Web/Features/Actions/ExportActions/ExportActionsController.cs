using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Actions.ListActions;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Actions.ExportActions;

[Requires(Permission.SeeActions)]
public sealed class ExportActionsController(TaskContext context, ActionFile actions, LargeExports large) : ExportController(context, large)
{
    [HttpPost("actions/export")]
    public Task<IActionResult> Post([FromQuery(Name = "")] ListActionsQuery query, [FromForm] string? format, CancellationToken cancellationToken) =>
        Export(actions, query, format, cancellationToken);
}
