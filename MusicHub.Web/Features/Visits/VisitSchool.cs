using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Visits;

/// <summary>The school of a visit that does not exist yet.</summary>
public sealed record VisitSchool(Guid Id, string Name, string? Town, int Urn, Guid? RegionId, RegisterStatus Status, Guid? TrustId = null)
{
    public string Words => VisitWords.SchoolWords(Name, Town, Urn);

    /// <summary>Whoever may not edit the school's region may still make visits of their own there.</summary>
    public bool OnlyFor(Viewer viewer) => !viewer.MayEditRegion(RegionId);

    public static Task<VisitSchool?> Find(Guid id, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken) =>
        db.Schools.VisibleTo(viewer).Where(school => school.Id == id)
            .Select(school => new VisitSchool(school.Id, school.Name, school.Register.Town, school.Urn, school.RegionId, school.Status, school.TrustId))
            .SingleOrDefaultAsync(cancellationToken);
}
