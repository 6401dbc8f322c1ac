using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.FirstAccess.Scenarios.Simulations;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Charts;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.ShowOutlook;

/// <summary>Low, likely and high, for the board.</summary>
[Requires(Permission.SeeScenarios)]
public sealed class ShowOutlookController(TaskContext context) : ScenarioTaskController(context)
{
    private const int Runs = 20_000;

    [HttpGet("first-access/scenarios/{id:guid}/outlook")]
    public Task<IActionResult> Get(Guid id) => On(id, scenario => Task.FromResult<IActionResult>(Page(new ShowOutlookPage(
        scenario, scenario.Model.Outcome(), new Simulation(scenario.Model, scenario.Ranges).Run(Runs, seed: 1, cancellationToken: Aborted), Viewer.May(Permission.SeeFirstAccess)))));
}

public sealed record ShowOutlookPage(Scenario Scenario, ScenarioOutcome Outcome, SimulationResult Result, bool SeesAll)
{
    public BarChart Chart => new("outlook", "Low, likely and high", "Subsidy", "Pounds",
    [
        new("Low", Whole(Result.Low), Scenario.Charges.Grant), new("Likely", Whole(Outcome.Subsidy), Scenario.Charges.Grant), new("High", Whole(Result.High), Scenario.Charges.Grant),
    ])
    {
        Unit = ChartUnit.Pounds,
        TargetHeading = "Grant",
    };

    /// <summary>"about 1 in 8", "hardly ever", "nearly always".</summary>
    public string? Chance => Result.ChanceOver is not { } chance ? null : chance switch
    {
        < 0.01m => "hardly ever (in fewer than 1 of 100 simulated years)",
        > 0.99m => "nearly always (in more than 99 of 100 simulated years)",
        _ => $"in about {chance * 100:0} of 100 simulated years",
    };

    private static decimal Whole(decimal exact) => Math.Round(exact, MidpointRounding.AwayFromZero);
}
