using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Audits.Workbooks;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.TakeOutAudit;

/// <summary>The workbook in which the school answers; without what the hub has rated, unless a person says so.</summary>
[Requires(Permission.ConductAudits)]
public sealed class TakeOutAuditController(TaskContext context) : AuditTaskController(context)
{
    [HttpGet("audits/{id:guid}/workbook")]
    public Task<IActionResult> Get(Guid id) => Act(id, audit => Task.FromResult<IActionResult>(audit.Audit.IsOpen ? Page(audit) : LocalRedirect($"~{audit.Address}")));

    /// <param name="withRatings">What the hub itself has rated is filled in.</param>
    [HttpGet("audits/{id:guid}/workbook.xlsx")]
    public Task<IActionResult> GetFile(Guid id, bool withRatings) => Act(id, async audit => !audit.Audit.IsOpen
        ? LocalRedirect($"~{audit.Address}")
        : File(AuditWorkbook.Of(audit, await Db.Hubs.Select(hub => hub.Name).SingleAsync(Aborted), Today, withRatings).ToBytes(), ExportFile.WorkbookType, $"music-audit-{audit.School.Urn}-{Today:yyyy-MM-dd}.xlsx"));
}
