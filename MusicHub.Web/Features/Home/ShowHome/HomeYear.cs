using MusicHub.Data.Home;
using MusicHub.Domain.Hub;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Home.ShowHome;

/// <summary>The academic year against its targets, and where actions are overdue.</summary>
/// <param name="Only">The regions that are shown; null for all of them and the hub as a whole.</param>
public sealed record HomeYear(YearProgress Progress, IReadOnlyList<OverdueInRegion> OverdueActions, IReadOnlySet<Guid>? Only)
{
    /// <summary>With a line for what belongs to no region, where there is any: all lines together are the hub.</summary>
    public IReadOnlyList<ProgressLine> Lines =>
        Only is null
            ? [.. Progress.Regions, .. HasWithoutRegion ? [Progress.WithoutRegion] : Array.Empty<ProgressLine>(), Progress.All]
            : [.. Progress.Regions.Where(line => Only.Contains(line.RegionId!.Value))];

    public string Title => Only is null ? $"Schools visited in {Progress.Term.YearTitle}" : Lines.Count == 1 ? $"{Lines[0].Name} in {Progress.Term.YearTitle}" : $"Your regions in {Progress.Term.YearTitle}";

    public IEnumerable<string> Sentences => Only is null ? [Sentence(Progress.All)] : Lines.Select(Sentence);

    public bool HasTargets => Progress.All.Target > 0;

    public bool IsAll(ProgressLine line) => ReferenceEquals(line, Progress.All);

    public int Overdue(ProgressLine line) => OverdueActions.Where(region => IsAll(line) || region.RegionId == line.RegionId).Sum(region => region.Actions);

    /// <summary>The line's filter in the address of a list.</summary>
    public string? Filter(ProgressLine line) => IsAll(line) ? null : $"&region={line.RegionId?.ToString() ?? "none"}";

    private bool HasWithoutRegion => Progress.WithoutRegion.Visited + Overdue(Progress.WithoutRegion) > 0;

    private static string Sentence(ProgressLine line)
    {
        var who = line.RegionId is null ? "The hub" : line.Name;
        if (line.Target == 0)
            return $"{who} has visited {Words.Count(line.Visited, "school")}. No target is set for the year.";
        return $"{who} has visited {Words.Count(line.Visited, "school")}; the year’s target is {line.Target.Number()}. By today it should have been {line.TargetToDate.Number()}: {Standing(line)}.";
    }

    public static string Standing(ProgressLine line) => line.Ahead switch
    {
        0 => "on target",
        > 0 => $"{line.Ahead.Number()} ahead",
        _ => $"{(-line.Ahead).Number()} behind",
    };
}
