using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.FirstAccess.Scenarios.Workbook;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.ExportScenario;

/// <summary>A scenario as a workbook that reckons.</summary>
[Requires(Permission.SeeScenarios)]
public sealed class ExportScenarioController(TaskContext context) : ScenarioTaskController(context)
{
    [HttpPost("first-access/scenarios/{id:guid}/workbook")]
    public Task<IActionResult> Post(Guid id) => On(id, async scenario => File(
        ScenarioWorkbook.Make(scenario, await Db.Hubs.Select(hub => hub.Name).SingleAsync(Aborted), Today), ExportFile.WorkbookType, $"scenario-{Today:yyyy-MM-dd}.xlsx"));
}
