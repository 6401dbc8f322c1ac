using MusicHub.Domain.FirstAccess.Digital.Scenarios;
using MusicHub.Domain.FirstAccess.Scenarios.Simulations;
using MusicHub.Domain.Reports.Figures;

namespace MusicHub.Domain.Reports.Board;

/// <summary>Ways of sharing the cost of digital resources that are put to the board, as they stood when the report was made.</summary>
public sealed record BoardDigital(IReadOnlyList<string> Sentences, FigureTable Table)
{
    private const int Runs = 20_000;

    /// <summary>Null where none is.</summary>
    public static BoardDigital? Of(IReadOnlyList<DigitalScenario> scenarios)
    {
        if (scenarios.Count == 0)
            return null;
        var outcomes = scenarios.OrderBy(scenario => scenario.StartYear).ThenBy(scenario => scenario.MadeAt).Select(scenario => (scenario, Outcome: scenario.Model.Outcome())).ToList();
        return new([.. outcomes.Select(pair => Said(pair.scenario, pair.Outcome))], new(
            "Digital resources",
            "What digital resources would cost the grant",
            [new("Scenario"), new("Schools", FigureKind.Number), new("Subsidy, £", FigureKind.Number), new("Less than now, £", FigureKind.Number), new("Low, £", FigureKind.Number), new("High, £", FigureKind.Number)],
            [.. outcomes.Select(pair => Row(pair.scenario, pair.Outcome))])
        {
            Note = "Low and high: of ten simulated years one costs less and one costs more. Sums are rounded to whole pounds from exact figures.",
        });
    }

    private static string Said(DigitalScenario scenario, DigitalOutcome outcome) =>
        $"{scenario.Name}: of {Say.Pounds(outcome.FullCost)} for digital resources at {(scenario.Phase == FirstAccess.Digital.DigitalPhase.Primary ? "primary" : "secondary")} schools in {Calendar.AcademicYear.TitleOf(scenario.StartYear)} the schools pay {Say.Pounds(outcome.Charge)} and the grant {Say.Pounds(outcome.Subsidy)}{(outcome.Saving == 0 ? null : $", {Say.Pounds(Math.Abs(outcome.Saving))} {(outcome.Saving > 0 ? "less" : "more")} than by {scenario.CurrentName}")}.";

    private static FigureRow Row(DigitalScenario scenario, DigitalOutcome outcome)
    {
        var simulated = new Simulation(scenario.Model, scenario.Ranges).Run(Runs, seed: 1);
        return new(scenario.Name, [new(decimal.Round(outcome.Schools, 1, MidpointRounding.AwayFromZero)), Whole(outcome.Subsidy), Whole(outcome.Saving), Whole(simulated.Low), Whole(simulated.High)]);
    }

    private static FigureCell Whole(decimal exact) => new(decimal.Round(exact, 0, MidpointRounding.AwayFromZero));
}
