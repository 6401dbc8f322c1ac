using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Reports.ShowReport;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Reports.StopReport;

public sealed class StopReportController(TaskContext context) : TaskController(context)
{
    [HttpPost("reports/{id:guid}/stop")]
    [Requires(Permission.RequestReports)]
    public async Task<IActionResult> Post(Guid id, CancellationToken cancellationToken)
    {
        if (await ShowReportPage.Of(id, Db, Viewer, Now, cancellationToken) is not { Run: { } run } page)
            return NotFound();
        var stopped = await Db.Change(run.Id, row => row.RequestStop(Now), cancellationToken);
        if (IsRefused(stopped?.Result.Refusal))
            return ShownAgain(ShowReportPage.View, page with { Run = stopped!.Value.Run });
        return await SaveAndGo($"~/reports/{id}", "The report is being stopped.");
    }
}
