using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.AssignRegion;

/// <summary>Gives picked schools without a region to one, counted before and reversible afterwards.</summary>
[Requires(Permission.AssignRegions)]
public sealed class AssignRegionController(TaskContext context) : TaskController(context)
{
    public const string ChangeKind = "Schools assigned to a region";

    [HttpGet("schools/queues/regions/assign")]
    public async Task<IActionResult> Get(string[] district, string[] outward, Guid[] school)
    {
        var page = await PageOf(new AssignRegionForm { District = [.. district], Outward = [.. outward], School = [.. school] });
        page.Form.RegionId = page.SuggestedRegionId;
        return Page(page);
    }

    [HttpPost("schools/queues/regions/assign")]
    public async Task<IActionResult> Post(AssignRegionForm form)
    {
        var page = await PageOf(form);
        if (form.Digest != page.Digest)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "Some of these schools have been given a region meanwhile. Check what is left.");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page(page);
        }

        if (page.Schools.Count == 0 || !IsFilledIn(form, new AssignRegionValidator(page)))
            return PageAgain(page);
        var region = await Db.Regions.SingleAsync(region => region.Id == form.RegionId, HttpContext.RequestAborted);
        var schools = await Db.Schools.VisibleTo(Viewer).Picked(form.Pick).ToListAsync(HttpContext.RequestAborted);
        foreach (var school in schools)
            school.AssignRegion(region.Id);
        var change = new Change(ChangeKind, Now, Viewer.PersonId, region, reason: $"{Words.Count(schools.Count, "school")} to {region.Name}");
        Db.Open(change);
        Db.AddRange(schools.Select(school => new ConcernedSchool(change.Id, school.Id)));
        return await SaveAndGo($"~/schools/queues/regions/assigned/{change.Id}", $"{Words.Count(schools.Count, "school")} assigned to {region.Name}.");
    }

    private Task<AssignRegionPage> PageOf(AssignRegionForm form) => AssignRegionPage.Of(form, Db, Viewer, HttpContext.RequestAborted);
}
