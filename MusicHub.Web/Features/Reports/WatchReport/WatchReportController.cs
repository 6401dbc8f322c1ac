using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Reports;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Reports.WatchReport;

/// <summary>How far a report is, for the script on its page that asks while somebody waits.</summary>
public sealed class WatchReportController(TaskContext context) : TaskController(context)
{
    [HttpGet("reports/{id:guid}/progress")]
    [Requires(Permission.SeeReports)]
    public async Task<IActionResult> Get(Guid id, CancellationToken cancellationToken)
    {
        var found = await Db.Reports.AsNoTracking().VisibleTo(Viewer).Where(report => report.Id == id).Select(report => new
        {
            report.State,
            Run = Db.JobRuns.Where(run => run.SubjectId == report.Id).OrderByDescending(run => run.RequestedAt).ThenByDescending(run => run.Id).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return NotFound();
        var progress = ReportProgress.Of(found.State, found.Run);
        return Json(new { progress.IsSettled, progress.Percent, Words = progress.Sentence });
    }
}
