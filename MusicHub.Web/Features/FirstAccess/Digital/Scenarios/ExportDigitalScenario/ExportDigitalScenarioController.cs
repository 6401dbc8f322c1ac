using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Digital.Scenarios.ExportDigitalScenario;

/// <summary>A digital scenario as a workbook that reckons.</summary>
[Requires(Permission.SeeScenarios)]
public sealed class ExportDigitalScenarioController(TaskContext context) : DigitalScenarioTaskController(context)
{
    [HttpPost("first-access/digital/scenarios/{id:guid}/workbook")]
    public Task<IActionResult> Post(Guid id) => On(id, async scenario => File(
        DigitalWorkbook.Make(scenario, await Db.Hubs.Select(hub => hub.Name).SingleAsync(Aborted), Today), ExportFile.WorkbookType, $"digital-scenario-{Today:yyyy-MM-dd}.xlsx"));
}
