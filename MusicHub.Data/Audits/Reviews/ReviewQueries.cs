using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Audits.Reviews;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;

namespace MusicHub.Data.Audits.Reviews;

public static class ReviewQueries
{
    /// <summary>Reviews are seen by whoever sees visits.</summary>
    public static IQueryable<MusicReview> VisibleTo(this IQueryable<MusicReview> reviews, Viewer viewer) =>
        viewer.May(Permission.SeeVisits) ? reviews : reviews.Where(_ => false);

    /// <summary>How each of the reviews stands, in as many commands for many as for one.</summary>
    public static async Task<IReadOnlyList<(MusicReview Review, ReviewPicture Picture)>> Pictures(this MusicHubDbContext db, IQueryable<MusicReview> reviews, CancellationToken cancellationToken = default)
    {
        var known = await reviews.AsNoTracking().AsSplitQuery().ToListAsync(cancellationToken);
        if (known.Count == 0)
            return [];
        var steps = await db.ReviewSteps.AsNoTracking().ToListAsync(cancellationToken);
        var schools = reviews.Select(review => review.SchoolId);
        var records = (await db.ReviewAudits(schools).ToListAsync(cancellationToken))
            .Concat(await db.ReviewSummaries(schools).ToListAsync(cancellationToken))
            .Concat(await db.ReviewVisits(schools).ToListAsync(cancellationToken))
            .ToLookup(record => record.SchoolId);
        return [.. known.Select(review => (review, ReviewPicture.Of(review, steps, [.. records[review.SchoolId]])))];
    }

    public static IQueryable<ReviewRecord> ReviewAudits(this MusicHubDbContext db, IQueryable<Guid> schools) =>
        db.Audits.Where(audit => schools.Contains(audit.SchoolId))
            .Select(audit => new ReviewRecord(ReviewProof.Audit, audit.SchoolId, audit.Id, audit.CompletedOn ?? audit.StartedOn, audit.CompletedOn != null, null, null));

    public static IQueryable<ReviewRecord> ReviewSummaries(this MusicHubDbContext db, IQueryable<Guid> schools) =>
        db.SummaryChecks.Where(check => schools.Contains(check.SchoolId) && check.Finding == SummaryFinding.Found && (check.Covers == null || check.Covers >= check.YearStart))
            .Select(check => new ReviewRecord(ReviewProof.Summary, check.SchoolId, check.SchoolId, check.CheckedOn, true, null, check.YearStart));

    public static IQueryable<ReviewRecord> ReviewVisits(this MusicHubDbContext db, IQueryable<Guid> schools) =>
        db.Visits.Where(visit => schools.Contains(visit.SchoolId) && visit.State != VisitState.Cancelled && visit.State != VisitState.NotAttended && db.ReviewSteps.Any(step => step.VisitKindId == visit.KindId))
            .Select(visit => new ReviewRecord(ReviewProof.Visit, visit.SchoolId, visit.Id, visit.SortDay, visit.State == VisitState.Done, visit.KindId, null));
}
