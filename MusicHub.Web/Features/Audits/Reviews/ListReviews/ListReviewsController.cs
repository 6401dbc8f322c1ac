using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Domain.People;
using MusicHub.Web.Design;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.Reviews.ListReviews;

/// <summary>School Music Reviews by the step that they stand at.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ListReviewsController(TaskContext context, IMemoryCache cache) : TaskController(context)
{
    private const int PageSize = 50;

    [HttpGet("reviews")]
    public async Task<IActionResult> Get([FromQuery(Name = "")] ReviewQuery query, int? page, CancellationToken cancellationToken)
    {
        var all = await ReviewLine.All(Db, Viewer, query.Q, cancellationToken);
        var shown = query.Apply(all, Today).ToList();
        var paging = Paging.Of(page, PageSize, shown.Count);
        return Page(new ListReviewsPage(
            query, paging, [.. shown.Skip(paging.Skip).Take(PageSize)], [.. query.Schools(all, Today)], await Stages(Db, cancellationToken), await SchoolChoices.Of(Db, cache, cancellationToken), Today));
    }

    /// <summary>The steps in the hub's order, and that all of them are done.</summary>
    internal static async Task<IReadOnlyList<Choice>> Stages(MusicHub.Data.MusicHubDbContext db, CancellationToken cancellationToken) =>
    [
        .. await db.ReviewSteps.OrderBy(step => step.Order).Select(step => new Choice(step.Id.ToString(), step.Name, null)).ToListAsync(cancellationToken),
        new(ReviewQuery.AllDone, "All steps done"),
    ];
}
