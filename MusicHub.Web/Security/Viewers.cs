using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data;
using MusicHub.Domain.People;

namespace MusicHub.Web.Security;

/// <summary>
/// What each signed-in person may do, read from the database and kept for half a minute: a person who is switched
/// off, or loses a role, loses access within that time on every server.
/// </summary>
public sealed class Viewers(IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    public async Task<Viewer?> Find(Guid personId, MusicHubDbContext db, CancellationToken cancellationToken)
    {
        if (cache.TryGetValue((typeof(Viewer), personId), out Viewer? known))
            return known;
        var person = await db.People
            .Where(person => person.Id == personId && person.IsActive)
            .Select(person => new
            {
                person.Name,
                Roles = person.RoleGrants.Select(grant => grant.Role).ToList(),
                Regions = db.Regions.Where(region => region.ManagerId == person.Id).Select(region => region.Id).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (person is null)
            return null;
        var viewer = new Viewer(personId, person.Name, person.Roles.ToHashSet(), person.Regions.ToHashSet());
        return cache.Set((typeof(Viewer), personId), viewer, Kept);
    }

    /// <summary>Their roles or regions have just been changed on this server.</summary>
    public void Forget(Guid personId) => cache.Remove((typeof(Viewer), personId));
}
