using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Reports;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Reports.DownloadReportFile;

/// <summary>A report's file, for those who may read the report. The history says who took it.</summary>
public sealed class DownloadReportFileController(TaskContext context) : TaskController(context)
{
    [HttpGet("reports/files/{id:guid}")]
    [Requires(Permission.SeeReports)]
    public async Task<IActionResult> Get(Guid id, CancellationToken cancellationToken)
    {
        var found = await Db.ReportFiles.AsNoTracking().Where(file => file.Id == id)
            .Join(Db.Reports.ReadableBy(Viewer), file => file.ReportId, report => report.Id, (file, report) => new { File = file, Report = report })
            .Where(found => found.File.Edition == found.Report.Edition) // what it was before its words were changed, or it was published, is nobody's report
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return NotFound();
        Db.Changes.Add(new Change("Report downloaded", Now, Viewer.PersonId, found.Report, reason: found.File.Kind.Title()));
        await Db.SaveChangesAsync(cancellationToken);
        return File(found.File.Bytes, found.File.Kind.ContentType(), found.File.Name);
    }
}
