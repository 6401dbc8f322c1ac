using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.FirstAccess.Scenarios.Simulations;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Charts;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.Simulations.ShowSimulation;

/// <summary>The simulation behind low, likely and high: runs that are quick enough to wait for, or one that was made in the background.</summary>
[Requires(Permission.SeeScenarios)]
public sealed class ShowSimulationController(TaskContext context) : ScenarioTaskController(context)
{
    /// <param name="request">One that was made in the background.</param>
    [HttpGet("first-access/scenarios/{id:guid}/simulation")]
    public Task<IActionResult> Get(Guid id, int runs = 20_000, int seed = 1, Guid? request = null) => On(id, async scenario =>
    {
        var made = await SimulationProgress.Of(id, Db, Aborted);
        var chosen = made.FirstOrDefault(known => known.Request.Id == request);
        if (request is not null && chosen is null)
            return NotFound();
        var result = chosen is null ? new Simulation(scenario.Model, scenario.Ranges).Run(Math.Clamp(runs, Simulation.Least, Simulation.MostAtOnce), seed, cancellationToken: Aborted) : chosen.Request.Result;
        return Page(new ShowSimulationPage(scenario, scenario.Model.Outcome().Subsidy, result, chosen, made, Viewer.May(Permission.EditCharges)));
    }, staffOnly: true);
}

/// <param name="Result">Null while it is being made.</param>
/// <param name="Chosen">Made in the background; null for runs of this moment.</param>
public sealed record ShowSimulationPage(Scenario Scenario, decimal Likely, SimulationResult? Result, SimulationProgress? Chosen, IReadOnlyList<SimulationProgress> Made, bool MayEdit)
{
    /// <summary>The scenario was changed after the simulation.</summary>
    public bool IsOutdated => Chosen is { Request.ScenarioVersion: { } version } && version != Scenario.Version;

    public BarChart? Chart => Result is not { } result ? null : new("runs", "How many runs came to what", "Subsidy", "Runs",
        [.. result.Bars.Select(bar => new Bar($"{bar.From.WholePounds()} to {bar.To.WholePounds()}", bar.Runs))]);
}
