using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Visits;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Visits.ShowVisitPack.Sections;

/// <summary>The last visits, and what was promised in them.</summary>
internal sealed class EarlierVisitsInPack(MusicHubDbContext db) : IVisitPackSection
{
    private const int Most = 3;

    public async Task<PackPart?> Of(PackOccasion occasion, CancellationToken cancellationToken)
    {
        var line = occasion.Visit.Line;
        var earlier = await db.VisitLinesFor(occasion.Viewer)
            .Where(other => other.Id != line.Id && occasion.Schools.Contains(other.SchoolId) && other.State == VisitState.Done && other.SortDay <= line.SortDay)
            .OrderByDescending(other => other.SortDay).ThenByDescending(other => other.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        return new PackPart(
            "Last visits and what was promised",
            [.. earlier.Select(other => new PackLine(
                other.SortDay.Short(),
                other.NextStep is null ? "Nothing was noted as a next step." : PackLine.Short(other.NextStep),
                string.Join(", ", new[] { other.Kind, other.Visitor, other.Priority is { } priority ? $"{priority.ToString().ToLowerInvariant()} priority" : null }.Where(word => word is not null))))],
            "No visit is on record.");
    }
}
