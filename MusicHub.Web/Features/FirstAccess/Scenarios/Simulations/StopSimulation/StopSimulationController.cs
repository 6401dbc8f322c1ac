using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.Simulations.StopSimulation;

[Requires(Permission.EditCharges)]
public sealed class StopSimulationController(TaskContext context) : ScenarioTaskController(context)
{
    [HttpPost("first-access/scenarios/{id:guid}/simulation/{request:guid}/stop")]
    public Task<IActionResult> Post(Guid id, Guid request) => On(id, async scenario =>
    {
        if ((await SimulationProgress.Of(id, Db, Aborted)).FirstOrDefault(known => known.Request.Id == request) is not { } progress)
            return NotFound();
        await Db.Change(progress.Run.Id, run => run.RequestStop(Now), Aborted);
        return LocalRedirect($"{Address(scenario)}/simulation?request={request}");
    });
}
