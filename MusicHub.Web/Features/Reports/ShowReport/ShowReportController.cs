using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Reports.ShowReport;

public sealed class ShowReportController(TaskContext context) : TaskController(context)
{
    [HttpGet("reports/{id:guid}")]
    [Requires(Permission.SeeReports)]
    public async Task<IActionResult> Get(Guid id, CancellationToken cancellationToken) =>
        await ShowReportPage.Of(id, Db, Viewer, Now, cancellationToken) is { } page ? Page(page) : NotFound();
}
