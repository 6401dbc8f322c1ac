using Microsoft.EntityFrameworkCore;
using MusicHub.Data;

namespace MusicHub.Web.Features.Schools;

internal static class TrustNames
{
    /// <summary>What a filter says of a trust; null where it names none.</summary>
    public static async Task<string?> TrustNamed(this MusicHubDbContext db, string? id, CancellationToken cancellationToken) => Guid.TryParse(id, out var trustId)
        ? await db.Trusts.Where(trust => trust.Id == trustId).Select(trust => trust.Name).SingleOrDefaultAsync(cancellationToken)
        : null;
}
