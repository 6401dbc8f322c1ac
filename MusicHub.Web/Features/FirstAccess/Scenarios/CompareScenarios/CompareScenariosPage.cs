using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Web.Documents.Charts;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.CompareScenarios;

/// <param name="Found">How many were asked for: more than <see cref="Most"/> are not shown.</param>
public sealed record CompareScenariosPage(IReadOnlyList<ComparedScenario> Columns, int Found)
{
    public const int Most = 6;

    public BarChart Subsidies => new("subsidies", "Subsidy of each scenario", "Scenario", "Subsidy", [.. Columns.Select(column => new Bar(column.Name, ScenarioView.Penny(column.Outcome.Subsidy), column.View.Scenario.Charges.Grant))]) { Unit = ChartUnit.Pounds, TargetHeading = "Grant", AddsUp = false, TargetIsLimit = true };

    public GroupedBarChart Costs => new("costs", "What one class costs a school", "Scenario", ["1 term", "2 terms", "3 terms"],
        [.. Columns.Select(column => new BarGroup(column.Name, [.. Enumerable.Range(1, 3).Select(terms => ScenarioView.Penny(column.Outcome.ClassFor(terms).Charge))]))])
    {
        Unit = ChartUnit.Pounds,
        AddsUp = false,
    };

    /// <summary>Figures by rows, in groups.</summary>
    public IEnumerable<ComparedGroup> Groups =>
    [
        new("The option",
        [
            Row("Option", column => column.View.Scenario.OptionName),
            Row("1st, 2nd and 3rd term", column => column.View.Scenario.Rates.Title()),
            Row("Rate for a session", column => column.View.Scenario.Charges.Rate.Pounds()),
            Row("Classes after the response", column => column.Outcome.Total.Classes.Classes()),
            Row("Not taught any more", column => column.Outcome.Given.Classes()),
        ]),
        new("Subsidy",
        [
            .. Enumerable.Range(1, 3).Select(terms => Row($"Classes for {FirstAccessWords.Terms(terms)}", column => column.Outcome.Of(terms).Subsidy.Pounds(), column => column.View.NoteOf(0, terms))),
            .. Enumerable.Range(1, 3).Select(place => Row($"{Ordinals[place - 1]} subsidised term", column => column.Outcome.SubsidyOf(place).Pounds(), column => column.View.NoteOf(place, 0))),
            Row("Together", column => column.Outcome.Subsidy.Pounds(), column => column.View.NoteOf(0, 0)),
            Row($"Against {(Columns.Count == 0 ? "the first" : Columns[0].Name)}", column => (column.Outcome.Subsidy - Columns[0].Outcome.Subsidy).MoreOrLess()),
            Row("Against the current option", column => (-column.Outcome.Saving).MoreOrLess(), column => column.View.SavingNote),
            Row("The saving would subsidise another", column => column.View.Funded(fully: false) ?? "–"),
            Row("Or pay in full for", column => column.View.Funded(fully: true) ?? "–"),
            Row("Share of the grant", column => column.Outcome.ShareOfGrant?.Share() ?? "–"),
        ]),
        new("A class costs a school",
        [
            .. Enumerable.Range(1, 3).Select(terms => Row($"For {FirstAccessWords.Terms(terms)}", column => column.Outcome.ClassFor(terms).Charge.Pounds())),
            .. Enumerable.Range(1, 3).Select(terms => Row($"With hire, {FirstAccessWords.Terms(terms)}", column => column.Outcome.ClassFor(terms).ToPay.Pounds())),
            .. Enumerable.Range(1, 3).Select(terms => Row($"A session, {FirstAccessWords.Terms(terms)}", column => column.Outcome.ClassFor(terms).PerSession.Pounds())),
            .. Enumerable.Range(1, 3).Select(terms => Row($"An hour, {FirstAccessWords.Terms(terms)}", column => column.Outcome.ClassFor(terms).PerHour.Pounds())),
        ]),
        new("Schools",
        [
            Row("Pay together, without hire", column => column.Outcome.Total.Charge.Pounds()),
            Row("Pay more than now", column => Effect(column, effects => $"{effects.Worse.Number()}, {effects.Lost.Pounds()}")),
            Row("Pay less than now", column => Effect(column, effects => $"{effects.Better.Number()}, {effects.Gained.Pounds()}")),
        ]),
        new("What it needs",
        [
            Row("Teaching hours in the year", column => column.Outcome.Total.Hours.Classes()),
            .. Enumerable.Range(0, 3).Select(term => Row($"Hours, {((Domain.Calendar.TermName)term).ToString().ToLowerInvariant()} term", column => column.View.Loads[term].Hours.Classes())),
            .. Enumerable.Range(0, 3).Select(term => Row($"Sets of instruments, {((Domain.Calendar.TermName)term).ToString().ToLowerInvariant()} term", column => column.View.Loads[term].Sets.Classes())),
        ]),
    ];

    private static readonly string[] Ordinals = ["1st", "2nd", "3rd"];

    private static string Effect(ComparedScenario column, Func<SchoolEffects, string> words) => column.Effects is { } effects ? words(effects) : "Not counted from bookings";

    private ComparedRow Row(string name, Func<ComparedScenario, string> cell, Func<ComparedScenario, string?>? note = null) => new(name, [.. Columns.Select(column => (cell(column), note?.Invoke(column)))]);
}

/// <param name="Effects">On schools; null where it was not counted from bookings, and for the board.</param>
public sealed record ComparedScenario(ScenarioView View, SchoolEffects? Effects)
{
    public string Name => View.Scenario.Name;

    public ScenarioOutcome Outcome => View.Outcome;
}

public sealed record ComparedGroup(string Title, IReadOnlyList<ComparedRow> Rows);

public sealed record ComparedRow(string Name, IReadOnlyList<(string Text, string? Note)> Cells);
