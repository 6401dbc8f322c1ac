using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.FirstAccess;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.FirstAccess.Scenarios;

/// <summary>A task on one scenario.</summary>
public abstract class ScenarioTaskController(TaskContext context) : TaskController(context)
{
    protected CancellationToken Aborted => HttpContext.RequestAborted;

    protected static string Address(Scenario scenario) => $"~/first-access/scenarios/{scenario.Id}";

    /// <summary>Of those that the viewer may see.</summary>
    /// <param name="staffOnly">The board, which reads what is shared with it, does not see this of it.</param>
    protected async Task<IActionResult> On(Guid id, Func<Scenario, Task<IActionResult>> act, bool staffOnly = false) =>
        (!staffOnly || Viewer.May(Permission.SeeFirstAccess)) && await Db.Scenarios.VisibleTo(Viewer).SingleOrDefaultAsync(scenario => scenario.Id == id, Aborted) is { } scenario ? await act(scenario) : NotFound();
}
