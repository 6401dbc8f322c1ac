using MusicHub.Domain.History;

namespace MusicHub.Domain.FirstAccess.Scenarios.Simulations;

/// <summary>A simulation of a scenario in the background, and what it came to.</summary>
[Unrecorded]
public sealed class SimulationRequest : Aggregate
{
    private SimulationRequest()
    {
    }

    public Guid ScenarioId { get; private init; }

    public int Runs { get; private init; }

    public int Seed { get; private init; }

    public Guid AskedById { get; private init; }

    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>Of the scenario that was simulated: a later one says something else.</summary>
    public int? ScenarioVersion { get; private set; }

    /// <summary>Null while it is not done.</summary>
    public SimulationResult? Result { get; private set; }

    public static Result<SimulationRequest> Ask(Scenario scenario, int runs, int seed, Guid byId, DateTimeOffset at) =>
        runs is < Simulation.Least or > Simulation.Most
            ? ScenarioRefusals.RunsWrong
            : new SimulationRequest { ScenarioId = scenario.Id, Runs = runs, Seed = seed, AskedById = byId, AskedAt = at };

    public void Take(SimulationResult result, int scenarioVersion) => (Result, ScenarioVersion) = (result, scenarioVersion);
}
