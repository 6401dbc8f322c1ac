using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Domain.People;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Map.ShowMap;

/// <summary>Where the schools of the cycle lie and when they are due, as a map and as a list that says the same.</summary>
[Requires(Permission.SeeVisits)]
public sealed class ShowMapController(TaskContext context, Cycles cycles, IMemoryCache cache) : MapTaskController(context, cycles)
{
    private const int PageSize = 50;

    /// <param name="unplaced">Only the schools that the map cannot show.</param>
    [HttpGet("cycle/map")]
    public async Task<IActionResult> Get(DueFilter filter, bool unplaced, int? page, CancellationToken cancellationToken)
    {
        var schools = await Schools(filter, cancellationToken);
        var listed = unplaced ? [.. schools.Where(school => school.At is null)] : schools;
        var paging = Paging.Of(page, PageSize, listed.Count);
        var boundaries = await Db.BoundaryFiles.Select(file => new MapDistricts(file.Version, file.Source)).SingleOrDefaultAsync(cancellationToken);
        return Page(new ShowMapPage(
            filter, unplaced, paging, [.. listed.Skip(paging.Skip).Take(PageSize)], schools, boundaries,
            await SchoolChoices.Of(Db, cache, cancellationToken), await Db.TrustNamed(filter.Trust, cancellationToken), (await CycleNow(cancellationToken)).Calendar.TermOf(Today), Viewer));
    }
}
