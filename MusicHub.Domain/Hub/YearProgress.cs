using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.Hub;

/// <summary>How far the hub has come in an academic year against its targets, counted as its reports count: each school once, at its first counting visit of the year.</summary>
public sealed class YearProgress
{
    private YearProgress(TermKey term, IReadOnlyList<ProgressLine> regions, ProgressLine withoutRegion, ProgressLine all) => (Term, Regions, WithoutRegion, All) = (term, regions, withoutRegion, all);

    /// <summary>The term that the day counts to.</summary>
    public TermKey Term { get; }

    /// <summary>By name.</summary>
    public IReadOnlyList<ProgressLine> Regions { get; }

    /// <summary>Schools without a region; no target is set for them.</summary>
    public ProgressLine WithoutRegion { get; }

    /// <summary>The whole hub, schools without a region among them.</summary>
    public ProgressLine All { get; }

    /// <param name="regions">Every region, in the order in which they are to stand.</param>
    /// <param name="targets">Of the day's academic year.</param>
    /// <param name="visited">Each school once, with its first counting visit of that year.</param>
    public static YearProgress Of(
        SchoolCalendar calendar,
        DateOnly day,
        IReadOnlyList<(Guid Id, string Name)> regions,
        IReadOnlyList<(Guid RegionId, TermName Term, int Schools)> targets,
        IReadOnlyList<(Guid? RegionId, DateOnly FirstOn)> visited)
    {
        var term = calendar.TermOf(day);
        return new YearProgress(
            term,
            [.. regions.Select(region => Line(
                region.Id,
                region.Name,
                [.. targets.Where(target => target.RegionId == region.Id)],
                [.. visited.Where(school => school.RegionId == region.Id)]))],
            Line(null, "No region", [], [.. visited.Where(school => school.RegionId is null)]),
            Line(null, "All regions", targets, visited));

        ProgressLine Line(Guid? id, string name, IReadOnlyList<(Guid RegionId, TermName Term, int Schools)> wanted, IReadOnlyList<(Guid? RegionId, DateOnly FirstOn)> done) => new(
            id,
            name,
            done.Count,
            done.Count(school => calendar.TermOf(school.FirstOn) == term),
            wanted.Sum(target => target.Schools),
            wanted.Where(target => target.Term == term.Name).Sum(target => target.Schools),
            wanted.Sum(target => calendar.TargetToDate(target.Schools, term with { Name = target.Term }, day)));
    }
}

/// <param name="Visited">Schools visited in the year.</param>
/// <param name="VisitedThisTerm">Those whose first visit of the year was in this term.</param>
/// <param name="TargetToDate">How many were to be visited by today.</param>
public sealed record ProgressLine(Guid? RegionId, string Name, int Visited, int VisitedThisTerm, int Target, int TargetThisTerm, int TargetToDate)
{
    /// <summary>Schools ahead of the target to date; negative when behind.</summary>
    public int Ahead => Visited - TargetToDate;
}
