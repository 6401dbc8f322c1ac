using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Web.Documents.Charts;

namespace MusicHub.Web.Features.FirstAccess.Scenarios;

/// <summary>How far each assumption moves the subsidy, in a chart and a table.</summary>
/// <param name="Rows">The widest first, with what the assumption and its two ends are called.</param>
public sealed record SwingsTable(decimal Subsidy, IReadOnlyList<(string Title, string From, string To, Swing Swing)> Rows)
{
    public RangeChart Chart => new("swings", "How far each assumption moves the subsidy", "Assumption", "Subsidy", ScenarioView.Penny(Subsidy), [.. Rows.Select(row => new RangeBar(row.Title, ScenarioView.Penny(row.Swing.Lowest), ScenarioView.Penny(row.Swing.Highest)))]) { Unit = ChartUnit.Pounds };
}
