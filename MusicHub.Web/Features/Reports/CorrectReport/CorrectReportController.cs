using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Reports;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Reports.CorrectReport;

[Requires(Permission.CheckReports)]
public sealed class CorrectReportController(TaskContext context, JobWaker waker) : TaskController(context)
{
    private static readonly CorrectReportValidator Validator = new();

    [HttpGet("reports/{id:guid}/correct")]
    public async Task<IActionResult> Get(Guid id, CancellationToken cancellationToken) =>
        await Load(id, cancellationToken) is { } report ? Page(new CorrectReportPage(report, new CorrectReportForm())) : NotFound();

    [HttpPost("reports/{id:guid}/correct")]
    public async Task<IActionResult> Post(Guid id, [Bind(Prefix = "Form")] CorrectReportForm form, CancellationToken cancellationToken)
    {
        if (await Load(id, cancellationToken) is not { } report)
            return NotFound();
        Db.Expect(report, PostedVersion);
        if (!IsFilledIn(form, Validator))
            return PageAgain(new CorrectReportPage(report, form));
        var corrected = report.Correct(form.Reason, Guid.CreateVersion7(), Viewer.PersonId, Now);
        if (IsRefused(corrected.Refusal))
            return PageAgain(new CorrectReportPage(report, form));
        var successor = corrected.Value!;
        Db.Reports.Add(successor);
        Db.JobRuns.Add(new JobRun(BuildReport.JobKind, successor.Id, Viewer.PersonId, Now));
        Record("Correction asked for", report, reason: form.Reason);
        var answer = await SaveAndGo($"~/reports/{successor.Id}", "The corrected report is asked for.");
        await waker.Wake();
        return answer;
    }

    private Task<Report?> Load(Guid id, CancellationToken cancellationToken) =>
        Db.Reports.VisibleTo(Viewer).SingleOrDefaultAsync(report => report.Id == id, cancellationToken);
}
