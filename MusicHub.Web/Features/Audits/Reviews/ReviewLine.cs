using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Audits.Reviews;
using MusicHub.Data.Schools;
using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;

namespace MusicHub.Web.Features.Audits.Reviews;

/// <summary>A review as lists show it.</summary>
public sealed record ReviewLine(MusicReview Review, ReviewPicture Picture, ReviewSchool School)
{
    /// <summary>The day by which its next step is to be done; null where there is none.</summary>
    public DateOnly? DueOn => Review.IsOpen ? Picture.Next?.DueOn : null;

    /// <summary>The step that an open review stands at, or that all are done; null where it is closed.</summary>
    public string? Stage => !Review.IsOpen ? null : Picture.Next?.Step.Id.ToString() ?? ReviewQuery.AllDone;

    /// <summary>All that the viewer may see, in as many commands for many as for few.</summary>
    internal static async Task<IReadOnlyList<ReviewLine>> All(MusicHubDbContext db, Viewer viewer, string? q, CancellationToken cancellationToken)
    {
        var found = db.Schools.VisibleTo(viewer).Matching(q);
        var reviews = db.MusicReviews.VisibleTo(viewer).Where(review => found.Any(school => school.Id == review.SchoolId));
        var schools = await found.Where(school => reviews.Any(review => review.SchoolId == school.Id)).Select(school => new ReviewSchool(
            school.Id, school.Name, school.SortName, school.Urn, school.Register.Town, school.Phase, school.RegionId, db.Regions.Where(region => region.Id == school.RegionId).Select(region => region.Name).FirstOrDefault())).ToDictionaryAsync(school => school.Id, cancellationToken);
        return [.. (await db.Pictures(reviews, cancellationToken)).Select(known => new ReviewLine(known.Review, known.Picture, schools[known.Review.SchoolId]))];
    }
}

public sealed record ReviewSchool(Guid Id, string Name, string SortName, int Urn, string? Town, Phase? Phase, Guid? RegionId, string? Region);
