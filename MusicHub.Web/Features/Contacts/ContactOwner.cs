using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Contacts;

/// <summary>The school or trust that a contact belongs to.</summary>
/// <param name="Caption">Name, town and URN of a school; name of a trust.</param>
/// <param name="SchoolId">Null for a trust.</param>
/// <param name="MayEdit">Whether the person who asks may change its contacts.</param>
public sealed record ContactOwner(string Name, string Caption, string Href, Guid? SchoolId, bool MayEdit)
{
    /// <returns>Null when there is no such school, or it is not this person's to see.</returns>
    public static async Task<ContactOwner?> OfSchool(Guid schoolId, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var school = await db.Schools.VisibleTo(viewer).Where(school => school.Id == schoolId)
            .Select(school => new { school.Name, school.Register.Town, school.Urn, school.RegionId }).SingleOrDefaultAsync(cancellationToken);
        return school is null ? null : new(
            school.Name,
            school.Town is null ? $"{school.Name}, URN {school.Urn}" : $"{school.Name}, {school.Town}, URN {school.Urn}",
            $"/schools/{schoolId}",
            schoolId,
            viewer.MayEditRegion(school.RegionId));
    }

    /// <returns>Null when there is no such trust, or schools are not this person's to see.</returns>
    public static async Task<ContactOwner?> OfTrust(Guid trustId, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var name = await db.Trusts.VisibleTo(viewer).Where(trust => trust.Id == trustId).Select(trust => trust.Name).SingleOrDefaultAsync(cancellationToken);
        return name is null ? null : new(name, name, $"/trusts/{trustId}", null, await db.MayEditTrust(trustId, viewer, cancellationToken));
    }

    public static Task<ContactOwner?> Of(Contact contact, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken) =>
        contact.SchoolId is { } schoolId ? OfSchool(schoolId, db, viewer, cancellationToken) : OfTrust(contact.TrustId!.Value, db, viewer, cancellationToken);
}
