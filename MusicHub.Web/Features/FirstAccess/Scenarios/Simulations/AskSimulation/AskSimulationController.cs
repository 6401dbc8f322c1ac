using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Scenarios.Simulations;
using MusicHub.Domain.History;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Web.Features.FirstAccess.Scenarios.Simulations.ShowSimulation;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.Simulations.AskSimulation;

/// <summary>Asks for more runs than one waits for: a form on the simulation's page.</summary>
[Requires(Permission.EditCharges)]
public sealed class AskSimulationController(TaskContext context, JobWaker waker) : ScenarioTaskController(context)
{
    [HttpPost("first-access/scenarios/{id:guid}/simulation")]
    public Task<IActionResult> Post(Guid id, AskSimulationForm form) => On(id, async scenario =>
    {
        var asked = SimulationRequest.Ask(scenario, form.Runs ?? 0, form.Seed ?? 1, Viewer.PersonId, Now);
        if (IsRefused(asked.Refusal) || !ModelState.IsValid)
            return ShownAgain("ShowSimulation", new ShowSimulationPage(scenario, scenario.Model.Outcome().Subsidy, new Simulation(scenario.Model, scenario.Ranges).Run(Simulation.Least, 1), null, await SimulationProgress.Of(id, Db, Aborted), true));
        Db.Add(asked.Value!);
        Db.JobRuns.Add(new JobRun(SimulateScenario.JobKind, asked.Value!.Id, Viewer.PersonId, Now));
        Db.Open(new Change("Simulation asked for", Now, Viewer.PersonId, scenario, reason: scenario.Name), keepFields: false);
        var answer = await SaveAndGo($"{Address(scenario)}/simulation?request={asked.Value.Id}", null);
        await waker.Wake();
        return answer;
    });
}

public sealed class AskSimulationForm
{
    public int? Runs { get; set; }

    [Display(Name = "Seed")]
    public int? Seed { get; set; }
}
