using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Web.Documents.Charts;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.FirstAccess.Scenarios;

/// <summary>A scenario with what it comes to, as pages show it.</summary>
public sealed class ScenarioView(Scenario scenario)
{
    private readonly ScenarioOutcome _outcome = scenario.Model.Outcome();

    public Scenario Scenario => scenario;

    public ScenarioOutcome Outcome => _outcome;

    public string Address => $"/first-access/scenarios/{scenario.Id}";

    public string Year => AcademicYear.TitleOf(scenario.StartYear);

    public IReadOnlyList<TermLoad> Loads => [.. Enum.GetValues<TermName>().Select(_outcome.LoadIn)];

    /// <summary>The subsidy by this option and by the current one.</summary>
    public GroupedBarChart Chart
    {
        get
        {
            var current = (scenario.Model with { Rates = scenario.Current, Response = ResponseTable.Unchanged }).Outcome();
            return new("subsidy", "Subsidy by duration", "Taught for", ["Then", "Now"],
                [.. Enumerable.Range(1, 3).Select(terms => new BarGroup(FirstAccessWords.Terms(terms), [Penny(_outcome.Of(terms).Subsidy), Penny(current.Of(terms).Subsidy)]))])
            {
                Unit = ChartUnit.Pounds,
            };
        }
    }

    public bool IsPublished => scenario.Published.Figures.Count > 0;

    /// <summary>What was published otherwise; null where nothing was, or the same.</summary>
    /// <param name="place">0 for all terms.</param>
    /// <param name="terms">0 for all durations.</param>
    public string? NoteOf(int place, int terms) => Note(PublishedKind.Subsidy, place, terms);

    public string? SavingNote => Note(PublishedKind.Saving, 0, 0);

    /// <summary>"682 classes for one term, or 136 for three", at the subsidy of the option; null where nothing is saved.</summary>
    public string? Funded(bool fully)
    {
        var funds = new[] { 1, 3 }.Select(terms => (terms, Classes: _outcome.Funds(terms, fully))).Where(known => known.Classes is not null).Select(known => $"{Words.Count(known.Classes!.Value, "class", "classes")} for {FirstAccessWords.Terms(known.terms)}").ToList();
        return funds.Count == 0 ? null : string.Join(" or ", funds);
    }

    internal static decimal Penny(decimal exact) => Domain.FirstAccess.Pricing.Pennies.Round(exact);

    private string? Note(PublishedKind kind, int place, int terms) =>
        scenario.Published.Differences(_outcome).FirstOrDefault(difference => difference.Figure.Kind == kind && difference.Figure.Place == place && difference.Figure.Terms == terms)?.Note(scenario.Published.Step);
}
