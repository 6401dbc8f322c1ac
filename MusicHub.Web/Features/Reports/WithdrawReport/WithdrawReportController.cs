using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Reports;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Reports.WithdrawReport;

[Requires(Permission.PublishReports)]
public sealed class WithdrawReportController(TaskContext context, ReportNotices notices, JobWaker waker) : TaskController(context)
{
    private static readonly WithdrawReportValidator Validator = new();

    [HttpGet("reports/{id:guid}/withdraw")]
    public async Task<IActionResult> Get(Guid id, CancellationToken cancellationToken) =>
        await Load(id, cancellationToken) is { } report ? Page(new WithdrawReportPage(report, new WithdrawReportForm())) : NotFound();

    [HttpPost("reports/{id:guid}/withdraw")]
    public async Task<IActionResult> Post(Guid id, [Bind(Prefix = "Form")] WithdrawReportForm form, CancellationToken cancellationToken)
    {
        if (await Load(id, cancellationToken) is not { } report)
            return NotFound();
        Db.Expect(report, PostedVersion);
        if (!IsFilledIn(form, Validator) || IsRefused(report.Withdraw(form.Reason, Viewer.PersonId, Now).Refusal))
            return PageAgain(new WithdrawReportPage(report, form));
        Record("Report withdrawn", report, reason: form.Reason);
        await notices.Withdrawn(report, cancellationToken);
        var answer = await SaveAndGo($"~/reports/{id}", "The report is withdrawn: board members cannot read it any more.");
        await waker.Wake();
        return answer;
    }

    private Task<Report?> Load(Guid id, CancellationToken cancellationToken) =>
        Db.Reports.VisibleTo(Viewer).SingleOrDefaultAsync(report => report.Id == id, cancellationToken);
}
