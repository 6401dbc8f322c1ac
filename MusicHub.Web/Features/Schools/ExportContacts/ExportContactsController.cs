using Microsoft.AspNetCore.Mvc;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.ExportContacts;

[Requires(Permission.EditContacts)]
public sealed class ExportContactsController(TaskContext context, ContactFile contacts, LargeExports large) : ExportController(context, large)
{
    [HttpPost("schools/export/contacts")]
    public Task<IActionResult> Post([FromQuery] SchoolFilter filter, [FromForm] string? format, CancellationToken cancellationToken) =>
        Export(contacts, filter, format, cancellationToken);
}
