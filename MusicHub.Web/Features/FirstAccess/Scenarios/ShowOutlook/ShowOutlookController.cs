using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.FirstAccess.Scenarios.Simulations;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.ShowOutlook;

/// <summary>Low, likely and high, for the board.</summary>
[Requires(Permission.SeeScenarios)]
public sealed class ShowOutlookController(TaskContext context) : ScenarioTaskController(context)
{
    [HttpGet("first-access/scenarios/{id:guid}/outlook")]
    public Task<IActionResult> Get(Guid id) => On(id, scenario => Task.FromResult<IActionResult>(Page(new ShowOutlookPage(
        scenario, scenario.Model.Outcome(), new Simulation(scenario.Model, scenario.Ranges).Run(Outlook.Runs, seed: 1, cancellationToken: Aborted), Viewer.May(Permission.SeeFirstAccess)))));
}

public sealed record ShowOutlookPage(Scenario Scenario, ScenarioOutcome Outcome, SimulationResult Result, bool SeesAll)
{
    public Outlook Outlook => new(Result, Outcome.Subsidy, Scenario.Charges.Grant);
}
