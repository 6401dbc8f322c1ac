using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.FirstAccess.Scenarios;

namespace MusicHub.Tests.Support;

/// <summary>Scenarios of First Access, made by the domain's own verbs.</summary>
public static class TestScenarios
{
    public static readonly SubsidyRates Current = new(100, 0, 0);
    public static readonly SubsidyRates A = new(20, 30, 50);
    public static readonly SubsidyRates B = new(30, 20, 50);

    /// <summary>£52 for an hour, 11 sessions, no hire.</summary>
    public static readonly ScenarioCharges PlanCharges = new(52, 60, 11, 0, 1, null, []);

    /// <summary>The published class counts by Option B.</summary>
    public static ScenarioDetails Details(string name = "Option B", SubsidyRates? rates = null) => new(
        name, null, TakeUp.Typed(163, 12, 143), null, null, PlanCharges, new(name, rates ?? B), new("One term funded", Current), ResponseTable.Unchanged, ScenarioRanges.Usual, PublishedTable.None);

    /// <summary>"Current", "A" or "B" with what the plan for 2024/25 printed of it.</summary>
    public static Scenario Published(string option)
    {
        var (rates, printed) = option switch
        {
            "A" => (A, new[]
            {
                Cell(1, 1, 18.6m), Cell(1, 2, 1.4m), Cell(1, 3, 16.4m), Cell(1, 0, 36.4m), Cell(2, 2, 2), Cell(2, 3, 24.5m), Cell(2, 0, 26.5m), Cell(3, 3, 40.9m), Cell(3, 0, 40.9m),
                Cell(0, 1, 18.6m), Cell(0, 2, 3.4m), Cell(0, 3, 81.9m), Cell(0, 0, 103.9m), new(PublishedKind.Saving, 0, 0, 78_000),
            }),
            "B" => (B, [Cell(0, 0, 113.3m), new(PublishedKind.Saving, 0, 0, 68_600)]),
            _ => (Current, [Cell(0, 1, 93.2m), Cell(0, 2, 6.8m), Cell(0, 3, 81.9m), Cell(0, 0, 181.9m)]),
        };
        return Scenario.Make(2025, Details($"Option {option}", rates) with { Published = new(100, printed) }, Guid.NewGuid(), default).OrThrow();
    }

    private static PublishedFigure Cell(int place, int terms, decimal thousands) => new(PublishedKind.Subsidy, place, terms, thousands * 1000);
}
