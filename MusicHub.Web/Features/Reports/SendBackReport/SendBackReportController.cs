using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Reports;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Reports.SendBackReport;

[Requires(Permission.PublishReports)]
public sealed class SendBackReportController(TaskContext context) : TaskController(context)
{
    private static readonly SendBackReportValidator Validator = new();

    [HttpGet("reports/{id:guid}/send-back")]
    public async Task<IActionResult> Get(Guid id, CancellationToken cancellationToken) =>
        await Load(id, cancellationToken) is { } report ? Page(new SendBackReportPage(report, new SendBackReportForm())) : NotFound();

    [HttpPost("reports/{id:guid}/send-back")]
    public async Task<IActionResult> Post(Guid id, [Bind(Prefix = "Form")] SendBackReportForm form, CancellationToken cancellationToken)
    {
        if (await Load(id, cancellationToken) is not { } report)
            return NotFound();
        Db.Expect(report, PostedVersion);
        if (!IsFilledIn(form, Validator) || IsRefused(report.SendBack(form.Reason).Refusal))
            return PageAgain(new SendBackReportPage(report, form));
        Record("Report sent back", report, reason: form.Reason);
        return await SaveAndGo($"~/reports/{id}", "The report is a draft again.");
    }

    private Task<Report?> Load(Guid id, CancellationToken cancellationToken) =>
        Db.Reports.VisibleTo(Viewer).SingleOrDefaultAsync(report => report.Id == id, cancellationToken);
}
