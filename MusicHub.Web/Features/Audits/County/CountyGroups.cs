using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Schools;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Audits.County;

/// <param name="Key">As a list filters by it; null where it cannot.</param>
public sealed record CountyGroup(string? Key, string Name);

/// <summary>The groups that schools fall into, with their names.</summary>
public sealed record CountyGroups(CountyBy By, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>The filter's name in an address.</summary>
    public string Filter => By.ToString().ToLowerInvariant();

    public CountyGroup Of(Phase? phase, Guid? regionId, string? district, Guid? trustId) => By switch
    {
        CountyBy.Phase => phase is { } known ? new(known.ToString(), known.Title()) : new(null, "Phase undecided"),
        CountyBy.Region => regionId is { } region ? new(region.ToString(), Names.GetValueOrDefault(region.ToString(), "A region")) : new(SchoolFilter.NoRegion, "No region"),
        CountyBy.Trust => trustId is { } trust ? new(trust.ToString(), Names.GetValueOrDefault(trust.ToString(), "A trust")) : new(SchoolFilter.NoRegion, "In no trust"),
        _ => district is null ? new(null, "District not known") : new(district, district),
    };

    /// <summary>Phases in their own order, others by name; what has none comes last.</summary>
    public IEnumerable<T> InOrder<T>(IEnumerable<T> groups, Func<T, CountyGroup> of) => groups
        .OrderBy(group => of(group).Key is null or SchoolFilter.NoRegion)
        .ThenBy(group => By == CountyBy.Phase && Enum.TryParse<Phase>(of(group).Key, out var phase) ? (int)phase : 0)
        .ThenBy(group => of(group).Name, StringComparer.OrdinalIgnoreCase);

    internal static async Task<CountyGroups> Load(CountyBy by, MusicHubDbContext db, CancellationToken cancellationToken) => new(by, by switch
    {
        CountyBy.Region => await db.Regions.ToDictionaryAsync(region => region.Id.ToString(), region => region.Name, cancellationToken),
        CountyBy.Trust => await db.Trusts.ToDictionaryAsync(trust => trust.Id.ToString(), trust => trust.Name, cancellationToken),
        _ => [],
    });
}
