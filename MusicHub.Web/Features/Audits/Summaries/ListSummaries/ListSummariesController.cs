using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Domain.Audits.Summaries;
using MusicHub.Domain.People;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.Summaries.ListSummaries;

/// <summary>Every open school with its plan and the published summary of a year.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ListSummariesController(TaskContext context, IMemoryCache cache) : TaskController(context)
{
    private const int PageSize = 50;

    [HttpGet("summaries")]
    public async Task<IActionResult> Get([FromQuery(Name = "")] SummaryQuery query, int? page, CancellationToken cancellationToken)
    {
        var year = query.YearOn(Today);
        var groups = await query.Schools(Db, Viewer, Today)
            .GroupBy(line => new { line.Finding, IsEarlier = line.Covers < year })
            .Select(group => new { group.Key.Finding, group.Key.IsEarlier, Count = group.Count() }).ToListAsync(cancellationToken);
        var counts = SummaryStates.All.ToDictionary(
            state => state,
            state => groups.Where(group => SummaryStates.Of(group.Finding, group.IsEarlier ? year - 1 : null, year) == state).Sum(group => group.Count));
        var paging = Paging.Of(page, PageSize, query.State is { } wanted ? counts[wanted] : counts.Values.Sum());
        var rows = paging.Total == 0 ? [] : await query.Order(query.Lines(Db, Viewer, Today)).Skip(paging.Skip).Take(PageSize).ToListAsync(cancellationToken);
        return Page(new ListSummariesPage(new SummaryFilters(query, await SchoolChoices.Of(Db, cache, cancellationToken), Today, Viewer), counts, paging, rows));
    }
}
