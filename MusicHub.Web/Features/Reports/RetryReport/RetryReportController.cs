using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Reports.ShowReport;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Reports.RetryReport;

public sealed class RetryReportController(TaskContext context, JobWaker waker) : TaskController(context)
{
    [HttpPost("reports/{id:guid}/retry")]
    [Requires(Permission.RequestReports)]
    public async Task<IActionResult> Post(Guid id, CancellationToken cancellationToken)
    {
        if (await ShowReportPage.Of(id, Db, Viewer, Now, cancellationToken) is not { Run: { } run } page)
            return NotFound();
        var again = await Db.Change(run.Id, row => row.Retry(Now), cancellationToken);
        if (IsRefused(again?.Result.Refusal))
            return ShownAgain(ShowReportPage.View, page with { Run = again!.Value.Run });
        var answer = await SaveAndGo($"~/reports/{id}", "The report is tried again.");
        await waker.Wake();
        return answer;
    }
}
