using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Reports;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Reports.ShowReport;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Reports.CheckReport;

public sealed class CheckReportController(TaskContext context) : TaskController(context)
{
    [HttpPost("reports/{id:guid}/check")]
    [Requires(Permission.CheckReports)]
    public async Task<IActionResult> Post(Guid id, CancellationToken cancellationToken)
    {
        if (await Db.Reports.VisibleTo(Viewer).SingleOrDefaultAsync(report => report.Id == id, cancellationToken) is not { } report)
            return NotFound();
        Db.Expect(report, PostedVersion);
        if (IsRefused(report.Check(Viewer.PersonId, Now).Refusal))
            return ShownAgain(ShowReportPage.View, (await ShowReportPage.Of(id, Db, Viewer, Now, cancellationToken))!);
        Record("Report checked", report);
        return await SaveAndGo($"~/reports/{id}", "The report is checked. It waits for an approver now.");
    }
}
