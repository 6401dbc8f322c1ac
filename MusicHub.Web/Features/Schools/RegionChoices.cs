using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Schools;

/// <summary>The hub's regions, to choose one of.</summary>
public static class RegionChoices
{
    public static async Task<IReadOnlyList<Choice>> Of(MusicHubDbContext db, CancellationToken cancellationToken) =>
        [.. (await db.Regions.OrderBy(region => region.Name).Select(region => new { region.Id, region.Name }).ToListAsync(cancellationToken))
            .Select(region => new Choice(region.Id.ToString(), region.Name))];
}
