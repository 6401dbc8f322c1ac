using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Schools.AssignRegion;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.AssignBack;

/// <summary>Takes a bulk assignment back: schools that are still where it put them have no region again.</summary>
[Requires(Permission.AssignRegions)]
public sealed class AssignBackController(TaskContext context) : TaskController(context)
{
    [HttpGet("schools/queues/regions/assigned/{id:guid}")]
    public async Task<IActionResult> Get(Guid id) => await PageOf(id) is { } page ? Page(page) : NotFound();

    [HttpPost("schools/queues/regions/assigned/{id:guid}")]
    public async Task<IActionResult> Post(Guid id)
    {
        if (await PageOf(id) is not { } page)
            return NotFound();
        var schools = await Moved(id, page.RegionId).ToListAsync(HttpContext.RequestAborted);
        if (schools.Count == 0)
        {
            ModelState.AddModelError("", "None of these schools is in the region any more: there is nothing to take back.");
            return PageAgain(page);
        }

        foreach (var school in schools)
            school.AssignRegion(null);
        var region = await Db.Regions.SingleAsync(region => region.Id == page.RegionId, HttpContext.RequestAborted);
        var change = new Change("Assignment to a region taken back", Now, Viewer.PersonId, region, reason: $"{Words.Count(schools.Count, "school")} of {region.Name}");
        Db.Open(change);
        Db.AddRange(schools.Select(school => new ConcernedSchool(change.Id, school.Id)));
        return await SaveAndGo("~/schools/queues/regions", $"{Words.Count(schools.Count, "school")} taken back from {region.Name}.");
    }

    // The change's own list says which schools it moved.
    private IQueryable<School> Moved(Guid changeId, Guid regionId) => Db.Schools.VisibleTo(Viewer).Where(school => school.RegionId == regionId
        && Db.Set<ConcernedSchool>().Any(concerned => concerned.ChangeId == changeId && concerned.SchoolId == school.Id));

    private async Task<AssignBackPage?> PageOf(Guid changeId)
    {
        var change = await Db.Changes.Where(change => change.Id == changeId && change.Kind == AssignRegionController.ChangeKind)
            .Select(change => new
            {
                change.At,
                RegionId = change.SubjectId,
                By = Db.People.Where(person => person.Id == change.ById).Select(person => person.Name).FirstOrDefault(),
                Region = Db.Regions.Where(region => region.Id == change.SubjectId).Select(region => region.Name).FirstOrDefault(),
                Schools = Db.Set<ConcernedSchool>().Count(concerned => concerned.ChangeId == change.Id),
            }).SingleOrDefaultAsync(HttpContext.RequestAborted);
        if (change?.Region is null)
            return null;
        return new AssignBackPage(change.RegionId, change.Region, change.At, change.By, change.Schools, await Moved(changeId, change.RegionId).CountAsync(HttpContext.RequestAborted));
    }
}
