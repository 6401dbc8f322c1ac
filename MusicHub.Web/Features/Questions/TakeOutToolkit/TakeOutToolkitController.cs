using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Questions.Toolkits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Questions.TakeOutToolkit;

/// <summary>Any version of a toolkit as a workbook.</summary>
[Requires(Permission.EditHub)]
public sealed class TakeOutToolkitController(TaskContext context) : QuestionSetController(context)
{
    [HttpGet("hub/questions/{id:guid}/toolkit.xlsx")]
    public async Task<IActionResult> Get(Guid id) => await Find(id) is { Use: QuestionnaireUse.AuditToolkit } set
        ? File(ToolkitWorkbook.Of(set, await Db.Hubs.Select(hub => hub.Name).SingleAsync(HttpContext.RequestAborted), Today), ExportFile.WorkbookType, $"audit-toolkit-{set.Number}.xlsx")
        : NotFound();
}
