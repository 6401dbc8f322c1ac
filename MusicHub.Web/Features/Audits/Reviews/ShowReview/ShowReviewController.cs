using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.Reviews.ShowReview;

/// <summary>How a review stands, step by step.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowReviewController(TaskContext context) : ReviewTaskController(context)
{
    [HttpGet("reviews/{id:guid}")]
    public async Task<IActionResult> Get(Guid id)
    {
        if (await FindReview(id) is not { } subject)
            return NotFound();
        var review = subject.Review;
        var names = await Db.NamesOf([.. review.Items.Select(item => item.ById).Append(review.StartedById).Append(review.ClosedById).OfType<Guid>().Distinct()], Aborted);
        return Page(new ShowReviewPage(subject, names, await Db.HistoryOfRecord(id, cancellationToken: Aborted), Viewer.May(Permission.RecordVisits), Viewer.May(Permission.CheckSummaries), Today));
    }
}

/// <param name="Names">Of the people who are named.</param>
public sealed record ShowReviewPage(ReviewSubject Subject, IReadOnlyDictionary<Guid, string> Names, IReadOnlyList<HistoryEntry> History, bool MayPlanVisits, bool MayCheck, DateOnly Today)
{
    public string? NameOf(Guid? id) => id is { } known ? Names.GetValueOrDefault(known) : null;
}
