using Microsoft.AspNetCore.Mvc;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.ExportSchools;

[Requires(Permission.SeeSchools)]
public sealed class ExportSchoolsController(TaskContext context, SchoolFile schools, LargeExports large) : ExportController(context, large)
{
    [HttpPost("schools/export")]
    public Task<IActionResult> Post([FromQuery] SchoolFilter filter, [FromForm] string? format, CancellationToken cancellationToken) =>
        Export(schools, filter, format, cancellationToken);
}
