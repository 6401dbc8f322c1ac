using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Schools;

/// <summary>What the filters of lists of schools offer.</summary>
public sealed record SchoolChoices(IReadOnlyList<Choice> Regions, IReadOnlyList<Choice> Districts)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    /// <summary>Read from the database, and kept for half a minute.</summary>
    public static async Task<SchoolChoices> Of(MusicHubDbContext db, IMemoryCache cache, CancellationToken cancellationToken)
    {
        if (cache.TryGetValue(typeof(SchoolChoices), out SchoolChoices? known))
            return known!;
        var regions = await db.Regions.OrderBy(region => region.Name).Select(region => new { region.Id, region.Name }).ToListAsync(cancellationToken);
        var districts = await db.Schools.Where(school => school.Register.District != null).Select(school => school.Register.District!).Distinct().ToListAsync(cancellationToken);
        return cache.Set(
            typeof(SchoolChoices),
            new SchoolChoices(
                [.. regions.Select(region => new Choice(region.Id.ToString(), region.Name))],
                [.. districts.Order(StringComparer.Ordinal).Select(district => new Choice(district, district))]),
            Kept);
    }

    /// <summary>Regions or schools have just been changed on this server.</summary>
    public static void Forget(IMemoryCache cache) => cache.Remove(typeof(SchoolChoices));

    public string? RegionName(string? id) => Regions.FirstOrDefault(region => region.Value == id)?.Text;
}
