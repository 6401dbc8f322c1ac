using MusicHub.Domain.FirstAccess.Scenarios.Simulations;
using MusicHub.Web.Documents.Charts;

namespace MusicHub.Web.Features.FirstAccess.Scenarios;

/// <summary>Low, likely and high, as pages show them.</summary>
/// <param name="Likely">As the scenario says.</param>
public sealed record Outlook(SimulationResult Result, decimal Likely, decimal? Grant)
{
    public const int Runs = 20_000;

    public BarChart Chart => new("outlook", "Low, likely and high", "Subsidy", "Pounds", [new("Low", Whole(Result.Low), Grant), new("Likely", Whole(Likely), Grant), new("High", Whole(Result.High), Grant)])
    {
        Unit = ChartUnit.Pounds,
        TargetHeading = "Grant",
        AddsUp = false,
        TargetIsLimit = true,
    };

    /// <summary>"in about 12 of 100 simulated years", "hardly ever", "nearly always".</summary>
    public string? Chance => Result.ChanceOver is not { } chance ? null : chance switch
    {
        < 0.01m => "hardly ever (in fewer than 1 of 100 simulated years)",
        > 0.99m => "nearly always (in more than 99 of 100 simulated years)",
        _ => $"in about {chance * 100:0} of 100 simulated years",
    };

    private static decimal Whole(decimal exact) => Math.Round(exact, MidpointRounding.AwayFromZero);
}
