using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.ListDue;

/// <summary>Who is to be visited, the most pressing first, and why.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ListDueController(TaskContext context, Cycles cycles, IMemoryCache cache) : CycleTaskController(context, cycles)
{
    private const int PageSize = 50;

    [HttpGet("cycle")]
    public async Task<IActionResult> Get(DueFilter filter, int? page, CancellationToken cancellationToken)
    {
        var picture = await Picture(cancellationToken);
        var lines = await Db.LinesOf(picture, filter, Viewer, cancellationToken);
        var paging = Paging.Of(page, PageSize, lines.Count);
        var cycle = await CycleNow(cancellationToken);
        return Page(new ListDuePage(
            filter, paging, [.. lines.Skip(paging.Skip).Take(PageSize)], CycleCoverage.Of(picture.Lines), picture.Closing,
            await SchoolChoices.Of(Db, cache, cancellationToken), await Db.TrustNamed(filter.Trust, cancellationToken), cycle.Calendar.TermOf(Today), Viewer));
    }
}
