using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Schools;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.VisitCycle;

/// <summary>The cycle of all schools, worked out anew each time that somebody asks, and the part of it that a filter shows.</summary>
internal static class CycleLists
{
    public static async Task<CyclePicture> PictureOf(this MusicHubDbContext db, Cycle cycle, Viewer viewer, DateOnly today, IReadOnlyDictionary<string, int> weights, CancellationToken cancellationToken) =>
        CyclePicture.Of(await db.CycleSchools(viewer, today, cancellationToken: cancellationToken), cycle.Rule, cycle.Calendar, today, weights);

    public static async Task<IReadOnlyList<CycleLine>> LinesOf(this MusicHubDbContext db, CyclePicture picture, DueFilter filter, Viewer viewer, CancellationToken cancellationToken)
    {
        var found = string.IsNullOrWhiteSpace(filter.Q) ? null : (await db.Schools.VisibleTo(viewer).Matching(filter.Q).Select(school => school.Id).ToListAsync(cancellationToken)).ToHashSet();
        return [.. filter.Apply(picture.Lines, found)];
    }
}
