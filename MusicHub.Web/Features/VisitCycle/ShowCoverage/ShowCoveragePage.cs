using MusicHub.Domain.VisitCycle;
using MusicHub.Web.Documents.Charts;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.VisitCycle.ShowCoverage;

public enum CoverageBy
{
    Region,
    Phase,
    District,
    Trust,
}

public static class CoverageBys
{
    public static string Without(this CoverageBy by) => by switch
    {
        CoverageBy.Region => "No region",
        CoverageBy.Trust => "In no trust",
        CoverageBy.District => "District not known",
        _ => "Phase undecided",
    };
}

/// <param name="Key">As the list of schools filters by it; null where it cannot.</param>
public sealed record CoverageGroup(string Name, string? Key, CycleCoverage Coverage);

public sealed record ShowCoveragePage(CoverageBy By, CycleCoverage All, IReadOnlyList<CoverageGroup> Groups, IReadOnlyList<CoverageThen> History, DateOnly Today)
{
    // More bars than this are no longer read; the table says all.
    private const int MostBars = 20;

    public Chart? Now => Groups.Count > MostBars ? null : new BarChart("coverage-now", $"Visited in the cycle by {By.ToString().ToLowerInvariant()}", By.ToString(), "Share of schools", [.. Groups.Select(group => new Bar(group.Name, group.Coverage.Share ?? 0))]) { Unit = ChartUnit.Percentage };

    public Chart Then => new LineChart("coverage-then", "Visited in the cycle, term by term", "Term", "Share of schools", [.. History.Select(then => new LinePoint(then.Term.Title, then.Schools == 0 ? null : then.Visited / (decimal)then.Schools))]) { Unit = ChartUnit.Percentage };

    /// <summary>"420 of 531 schools (79%) were visited within their cycle."</summary>
    public string Sentence => All.Share is { } share
        ? $"{All.Visited.Number()} of {Words.Count(All.Schools, "school")} ({share:0%}) {(All.Visited == 1 ? "has" : "have")} been visited in the cycle; {Words.Count(All.Overdue, "school is", "schools are")} overdue and {All.Never.Number()} {(All.Never == 1 ? "was" : "were")} never visited."
        : "There are no open schools yet.";

    /// <summary>The schools of a group, with one more filter.</summary>
    public string? Address(CoverageGroup group, string filter = "") => group.Key is null
        ? null
        : $"/cycle?{By.ToString().ToLowerInvariant()}={Uri.EscapeDataString(group.Key)}{(filter.Length == 0 ? "" : "&" + filter)}";
}
