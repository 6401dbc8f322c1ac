using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Hub;
using MusicHub.Data.Surveys;
using MusicHub.Domain.Schools;
using MusicHub.Web.Documents.Charts;

namespace MusicHub.Web.Features.Surveys.ListSurveys;

/// <summary>How many of the schools that were visited in the year have answered, by region and by phase: the same schools as in the list.</summary>
public sealed record SurveyProgress(IReadOnlyList<SurveyProgressRow> Regions, IReadOnlyList<SurveyProgressRow> Phases)
{
    public SurveyProgressRow All { get; } = new("All", null, Regions.Sum(row => row.Target ?? 0), Regions.Sum(row => row.Visited), Regions.Sum(row => row.Answered), Regions.Sum(row => row.NotVisited));

    public BarChart Chart => new("answered-by-region", "Visited schools that have answered, by region", "Region", "Schools that have answered", [.. Regions.Select(row => new Bar(row.Name, row.Answered, row.Visited))])
    {
        TargetHeading = "Schools visited",
    };

    internal static async Task<SurveyProgress> Of(IQueryable<SurveyLine> lines, int yearStart, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var schools = await lines.Where(line => line.VisitedOn != null || line.CompletedOn != null)
            .Select(line => new Counted(line.RegionId, line.Phase, line.VisitedOn != null, line.CompletedOn != null)).ToListAsync(cancellationToken);
        var targets = await db.TargetsOf(yearStart).ToListAsync(cancellationToken);
        var regions = targets.GroupBy(target => (target.Id, target.Name))
            .Select(region => Row(region.Key.Name, region.Key.Id.ToString(), region.Any(target => target.Schools is not null) ? region.Sum(target => target.Schools ?? 0) : null, schools.Where(school => school.RegionId == region.Key.Id)));
        var without = schools.Where(school => school.RegionId is null).ToList();
        return new SurveyProgress(
            [.. regions, .. without.Count == 0 ? Array.Empty<SurveyProgressRow>() : [Row("No region", "none", null, without)]],
            [.. schools.GroupBy(school => school.Phase).OrderBy(phase => phase.Key is null).ThenBy(phase => phase.Key).Select(phase => Row(phase.Key?.Title() ?? "Undecided", phase.Key?.ToString(), null, phase))]);
    }

    private static SurveyProgressRow Row(string name, string? key, int? target, IEnumerable<Counted> schools)
    {
        var all = schools.ToList();
        return new SurveyProgressRow(name, key, target, all.Count(school => school.IsVisited), all.Count(school => school is { IsVisited: true, IsComplete: true }), all.Count(school => school is { IsVisited: false, IsComplete: true }));
    }

    private sealed record Counted(Guid? RegionId, Phase? Phase, bool IsVisited, bool IsComplete);
}

/// <param name="Key">In the list's filter.</param>
/// <param name="Target">Schools to be visited in the year.</param>
/// <param name="Answered">Of the visited ones.</param>
/// <param name="NotVisited">Answered without a visit.</param>
public sealed record SurveyProgressRow(string Name, string? Key, int? Target, int Visited, int Answered, int NotVisited)
{
    public string Share => Visited == 0 ? "" : $"{100m * Answered / Visited:0}%";
}
