using MusicHub.Data;
using MusicHub.Data.Audits.Reviews;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.ShowVisitPack;

namespace MusicHub.Web.Features.Audits.Reviews;

/// <summary>How far the school is in its School Music Review, for whoever visits it.</summary>
internal sealed class ReviewInPack(MusicHubDbContext db) : IVisitPackSection
{
    public async Task<PackPart?> Of(PackOccasion occasion, CancellationToken cancellationToken)
    {
        var open = db.MusicReviews.VisibleTo(occasion.Viewer).Where(review => review.SchoolId == occasion.School.Id && review.ClosedOn == null);
        return await db.Pictures(open, cancellationToken) is [var (review, picture)]
            ? new PackPart("School Music Review", [.. picture.Steps.Select(step => new PackLine(step.Step.Name, step.Standing().Words, step.On?.Short()))], Note: $"Begun on {review.StartedOn.Short()}: {picture.Progress()}")
            : null;
    }
}
