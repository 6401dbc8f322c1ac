using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Audits.Workbooks;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.TakeOutAudit;

/// <summary>The workbook in which the school answers.</summary>
[Requires(Permission.ConductAudits)]
public sealed class TakeOutAuditController(TaskContext context) : AuditTaskController(context)
{
    [HttpGet("audits/{id:guid}/workbook.xlsx")]
    public Task<IActionResult> Get(Guid id) => Act(id, async audit => !audit.Audit.IsOpen
        ? LocalRedirect($"~{audit.Address}")
        : File(AuditWorkbook.Of(audit, await Db.Hubs.Select(hub => hub.Name).SingleAsync(Aborted), Today).ToBytes(), ExportFile.WorkbookType, $"music-audit-{audit.School.Urn}-{Today:yyyy-MM-dd}.xlsx"));
}
