using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Schools.AssignRegion;

/// <param name="SuggestedRegionId">The region whose area holds all these schools, if one does.</param>
public sealed record AssignRegionPage(AssignRegionForm Form, IReadOnlyList<PickedSchool> Schools, IReadOnlyList<Choice> Regions, Guid? SuggestedRegionId, string Digest)
{
    public static async Task<AssignRegionPage> Of(AssignRegionForm form, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var schools = form.Pick.IsEmpty ? [] : await db.Schools.VisibleTo(viewer).Picked(form.Pick).OrderBy(school => school.SortName).ThenBy(school => school.Id)
            .Select(school => new PickedSchool(school.Id, school.Name, school.Register.Town, school.Urn, school.Register.District, school.Register.OutwardPostcode))
            .ToListAsync(cancellationToken);
        var regions = await db.Regions.AsNoTracking().OrderBy(region => region.Name).ToListAsync(cancellationToken);
        var covering = regions.Where(region => schools.Count > 0 && schools.All(school => region.Covers(school.Facts))).ToList();
        return new(
            form,
            schools,
            [.. regions.Select(region => new Choice(region.Id.ToString(), region.Name))],
            covering is [var only] ? only.Id : null,
            Convert.ToHexStringLower(SHA256.HashData(schools.SelectMany(school => school.Id.ToByteArray()).ToArray())));
    }
}

public sealed record PickedSchool(Guid Id, string Name, string? Town, int Urn, string? District, string? Outward)
{
    internal RegisterFacts Facts => new() { Name = Name, District = District, OutwardPostcode = Outward };
}
