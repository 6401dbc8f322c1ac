using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Reports;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Reports.PublishReport;

[Requires(Permission.PublishReports)]
public sealed class PublishReportController(TaskContext context, ReportNotices notices, JobWaker waker) : TaskController(context)
{
    [HttpGet("reports/{id:guid}/publish")]
    public async Task<IActionResult> Get(Guid id, CancellationToken cancellationToken) =>
        await Load(id, cancellationToken) is { } report ? Page(new PublishReportPage(report)) : NotFound();

    [HttpPost("reports/{id:guid}/publish")]
    public async Task<IActionResult> Post(Guid id, CancellationToken cancellationToken)
    {
        if (await Load(id, cancellationToken) is not { } report)
            return NotFound();
        Db.Expect(report, PostedVersion);
        if (IsRefused(report.Publish(Viewer.PersonId, Now).Refusal))
            return PageAgain(new PublishReportPage(report));
        Record("Report published", report);
        Db.JobRuns.Add(new JobRun(PrintReport.JobKind, id, Viewer.PersonId, Now)); // its files still say "draft"
        await notices.Published(report, cancellationToken);
        var answer = await SaveAndGo($"~/reports/{id}", "The report is published: board members can read it.");
        await waker.Wake();
        return answer;
    }

    private Task<Report?> Load(Guid id, CancellationToken cancellationToken) =>
        Db.Reports.VisibleTo(Viewer).SingleOrDefaultAsync(report => report.Id == id, cancellationToken);
}
