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

    /// <summary>What people have said of the steps of reviews: done, decided for or against, awarded. What is on record is told as what it is.</summary>
    public static IQueryable<SaidOfStep> ReviewStepsSaid(this MusicHubDbContext db, IReadOnlyList<Guid> schools, Viewer viewer) =>
        from review in db.MusicReviews.IgnoreAutoIncludes().VisibleTo(viewer)
        where schools.Contains(review.SchoolId)
        from item in review.Items
        where item.Outcome != null && item.On != null
        join step in db.ReviewSteps on item.StepId equals step.Id
        select new SaidOfStep
        {
            ItemId = item.Id,
            ReviewId = review.Id,
            SchoolId = review.SchoolId,
            Name = step.Name,
            Outcome = item.Outcome!.Value,
            On = item.On!.Value,
            Note = item.Note,
            By = db.People.Where(person => person.Id == item.ById).Select(person => person.Name).FirstOrDefault(),
        };

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

/// <summary>A step of a review of which a person has said how it stands.</summary>
public sealed class SaidOfStep
{
    public Guid ItemId { get; init; }

    public Guid ReviewId { get; init; }

    public Guid SchoolId { get; init; }

    public required string Name { get; init; }

    public ReviewOutcome Outcome { get; init; }

    public DateOnly On { get; init; }

    public string? Note { get; init; }

    public string? By { get; init; }
}
