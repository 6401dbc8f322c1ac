using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.Simulations.WatchSimulation;

/// <summary>How far a simulation is, for the script that asks while somebody waits.</summary>
[Requires(Permission.SeeScenarios)]
public sealed class WatchSimulationController(TaskContext context) : ScenarioTaskController(context)
{
    [HttpGet("first-access/scenarios/{id:guid}/simulation/{request:guid}/progress")]
    public Task<IActionResult> Get(Guid id, Guid request) => On(id, async _ =>
        (await SimulationProgress.Of(id, Db, Aborted)).FirstOrDefault(known => known.Request.Id == request) is { } progress
            ? Json(new { progress.IsSettled, Percent = progress.Run.Progress, Words = progress.Sentence }) : NotFound(), staffOnly: true);
}
