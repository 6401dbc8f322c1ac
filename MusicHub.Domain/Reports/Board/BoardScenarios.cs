using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.FirstAccess.Scenarios.Simulations;
using MusicHub.Domain.Reports.Figures;

namespace MusicHub.Domain.Reports.Board;

/// <summary>Subsidy options of First Access that are put to the board, side by side as they stood when the report was made.</summary>
public sealed record BoardScenarios(IReadOnlyList<string> Sentences, IReadOnlyList<FigureTable> Tables)
{
    private const int Runs = 20_000;

    /// <summary>Null where none is.</summary>
    public static BoardScenarios? Of(IReadOnlyList<Scenario> scenarios)
    {
        if (scenarios.Count == 0)
            return null;
        var outcomes = scenarios.OrderBy(scenario => scenario.StartYear).ThenBy(scenario => scenario.MadeAt).Select(scenario => (scenario, Outcome: scenario.Model.Outcome())).ToList();
        return new([.. outcomes.Select(pair => Said(pair.scenario, pair.Outcome))], TablesOf(outcomes));
    }

    private static string Said(Scenario scenario, ScenarioOutcome outcome) =>
        $"{scenario.Name}: the grant pays {Percents(scenario.Rates)} of the first, second and third term, {Say.Pounds(outcome.Subsidy)} in {Calendar.AcademicYear.TitleOf(scenario.StartYear)}{(outcome.Saving == 0 ? null : $", {Say.Pounds(Math.Abs(outcome.Saving))} {(outcome.Saving > 0 ? "less" : "more")} than by {scenario.CurrentName}")}.";

    // Two tables, so that they fit the width of a page.
    private static IReadOnlyList<FigureTable> TablesOf(IReadOnlyList<(Scenario Scenario, ScenarioOutcome Outcome)> outcomes) =>
    [
        new(
            "Subsidy options",
            "What subsidy options would cost the grant",
            [new("Scenario"), new("Classes", FigureKind.Number), new("Subsidy, £", FigureKind.Number), new("Less than now, £", FigureKind.Number), new("Share of grant", FigureKind.Share)],
            [.. outcomes.Select(pair => new FigureRow(pair.Scenario.Name,
            [
                new(decimal.Round(pair.Outcome.Total.Classes, 1, MidpointRounding.AwayFromZero)), Whole(pair.Outcome.Subsidy), Whole(pair.Outcome.Saving),
                pair.Outcome.ShareOfGrant is { } share ? new(share) : FigureCell.Of("Not known"),
            ]))]),
        new(
            "Range and school costs",
            "Low and high, and what a class would cost a school",
            [new("Scenario"), new("Low, £", FigureKind.Number), new("High, £", FigureKind.Number), new("A class for one term", FigureKind.Pence), new("A class for a year", FigureKind.Pence)],
            [.. outcomes.Select(pair => Row(pair.Scenario, pair.Outcome))])
        {
            Note = "Low and high: of ten simulated years one costs less and one costs more. Sums are rounded to whole pounds from exact figures; what a class costs a school is without hire.",
        },
    ];

    private static FigureRow Row(Scenario scenario, ScenarioOutcome outcome)
    {
        var simulated = new Simulation(scenario.Model, scenario.Ranges).Run(Runs, seed: 1);
        return new(scenario.Name, [Whole(simulated.Low), Whole(simulated.High), new(Pennies.Round(outcome.ClassFor(1).Charge)), new(Pennies.Round(outcome.ClassFor(3).Charge))]);
    }

    private static FigureCell Whole(decimal exact) => new(decimal.Round(exact, 0, MidpointRounding.AwayFromZero));

    private static string Percents(SubsidyRates rates) => $"{rates.First:0.####}%, {rates.Second:0.####}% and {rates.Third:0.####}%";
}
