using MusicHub.Data.VisitCycle;
using MusicHub.Domain.VisitCycle.Forecasts;
using MusicHub.Web.Design;
using MusicHub.Web.Documents.Charts;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.VisitCycle.Forecasts.ShowForecast;

/// <param name="Now">As things are.</param>
/// <param name="Then">As they might be; null where nothing is changed.</param>
public sealed record ShowForecastPage(WhatIf Change, ForecastGround Ground, CycleForecast Now, CycleForecast? Then)
{
    private static readonly string[] Series = ["As it is", "Changed"];

    public IReadOnlyList<Choice> Visitors { get; } = [.. Ground.Visitors.Where(visitor => visitor.Time is not null).Select(visitor => new Choice(visitor.Id.ToString(), visitor.Name))];

    public IReadOnlyList<Choice> Terms { get; } = [.. Ground.Input.Terms.Select(term => new Choice(term.ToString(), term.Title))];

    public string From => Ground.Input.Terms[Change.FromTerm(Ground.Input)].ToString();

    public bool HasTargets => Ground.Targets.Count > 0;

    public string Until => Ground.Input.Terms[^1].Title;

    public string Lead => Ground.Input.Terms.Count == ForecastInput.MostTerms
        ? "How many schools fall out of the cycle, and when, over the next three years."
        : $"How many schools fall out of the cycle by the end of the fixed period, {Until}.";

    public Chart Chart => Then is null
        ? new LineChart("forecast", "Schools out of the cycle at the end of each term", "Term", "Schools out of the cycle", [.. Now.Lines.Select(line => new LinePoint(line.Term.Title, line.Out))])
        : new GroupedBarChart("forecast", "Schools out of the cycle at the end of each term", "Term", Series, [.. Now.Lines.Zip(Then.Lines, (now, then) => new BarGroup(now.Term.Title, [now.Out, then.Out]))]) { AddsUp = false };

    public IEnumerable<(string Name, int Now, int? Then)> OutByRegion => Ground.Regions
        .Select(region => (region.Name, Now.OutByRegion.GetValueOrDefault(region.Id), Then?.OutByRegion.GetValueOrDefault(region.Id)))
        .Append(("No region", Now.OutWithoutRegion, Then?.OutWithoutRegion))
        .Where(row => row.Item2 + (row.Item3 ?? 0) > 0);

    /// <summary>"As things are, 12 schools will be out of the cycle at the end of Autumn 2028; most, 40, at the end of Summer 2026."</summary>
    public string Sentence(CycleForecast forecast) =>
        $"{Words.Count(forecast.OutAtEnd, "school", "schools")} will be out of the cycle at the end of {Until}"
        + (forecast.Worst is { } worst && worst.Out > forecast.OutAtEnd ? $"; most, {worst.Out.Number()}, at the end of {worst.Term.Title}." : ".");

    /// <summary>"time", "targets", or "time 12, targets 3": what leaves schools out at the end of the term.</summary>
    public static string HeldBack(ForecastLine line) => line switch
    {
        { Out: 0 } => "nothing",
        { OutByTarget: 0 } => "time",
        { OutByTime: 0 } => "targets",
        _ => $"time {line.OutByTime.Number()}, targets {line.OutByTarget.Number()}",
    };

    /// <summary>What is changed, in words.</summary>
    public IEnumerable<string> Changes()
    {
        var from = Ground.Input.Terms[Change.FromTerm(Ground.Input)].Title;
        if (Change.Leaves is { } leaves && NameOf(leaves) is { } name)
            yield return $"{name} makes no visits from {from} on";
        if (Change.More is > 0 and var more)
            yield return $"{Words.Count(more, "more half-day", "more half-days")} in each term from {from} on, {(Change.Who is { } who && NameOf(who) is { } by ? $"of {by}" : "of somebody who goes everywhere")}";
        if (Change.Target is { } target && HasTargets)
            yield return $"a target of {Words.Count(target, "school")} for each whole year, from today on";
    }

    private string? NameOf(Guid id) => Ground.Visitors.FirstOrDefault(visitor => visitor.Id == id)?.Name;
}
