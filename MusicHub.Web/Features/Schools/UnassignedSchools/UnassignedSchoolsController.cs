using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.UnassignedSchools;

/// <summary>Schools without a region, to be picked by district, by outward postcode or one by one.</summary>
[Requires(Permission.AssignRegions)]
public sealed class UnassignedSchoolsController(TaskContext context) : TaskController(context)
{
    private const int PageSize = 50;

    [HttpGet("schools/queues/regions")]
    public async Task<IActionResult> Get(int? page, CancellationToken cancellationToken)
    {
        var schools = Db.Schools.VisibleTo(Viewer).WithoutRegion();
        var paging = Paging.Of(page, PageSize, await schools.CountAsync(cancellationToken));
        var regions = await Db.Regions.AsNoTracking().OrderBy(region => region.Name).ToListAsync(cancellationToken);
        return Page(new UnassignedSchoolsPage(
            paging,
            await Db.DistrictsWithoutRegion(Viewer, cancellationToken),
            await Db.OutwardsWithoutRegion(Viewer, cancellationToken),
            await schools.OrderBy(school => school.SortName).ThenBy(school => school.Id).Skip(paging.Skip).Take(PageSize)
                .Select(school => new UnassignedSchool(school.Id, school.Name, school.Register.Town, school.Urn, school.Register.District, school.Register.OutwardPostcode))
                .ToListAsync(cancellationToken),
            regions));
    }
}
