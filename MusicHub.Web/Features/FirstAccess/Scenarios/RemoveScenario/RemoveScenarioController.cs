using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.RemoveScenario;

/// <summary>Throws a scenario away, with its simulations. An option that was drafted from it stays.</summary>
[Requires(Permission.EditCharges)]
public sealed class RemoveScenarioController(TaskContext context) : ScenarioTaskController(context)
{
    [HttpGet("first-access/scenarios/{id:guid}/remove")]
    public Task<IActionResult> Get(Guid id) => On(id, scenario => Task.FromResult<IActionResult>(Page(scenario)));

    [HttpPost("first-access/scenarios/{id:guid}/remove")]
    public Task<IActionResult> Post(Guid id) => On(id, async scenario =>
    {
        Db.Expect(scenario, PostedVersion);
        Db.RemoveRange(await Db.SimulationRequests.Where(request => request.ScenarioId == id).ToListAsync(Aborted));
        Db.Remove(scenario);
        Record("Scenario removed", scenario, reason: scenario.Name);
        return await SaveAndGo("~/first-access/scenarios", $"{scenario.Name} is removed.");
    });
}
