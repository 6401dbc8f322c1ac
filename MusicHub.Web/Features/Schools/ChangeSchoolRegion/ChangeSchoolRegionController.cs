using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.ChangeSchoolRegion;

[Requires(Permission.AssignRegions)]
public sealed class ChangeSchoolRegionController(TaskContext context) : TaskController(context)
{
    [HttpGet("schools/{id:guid}/region")]
    public async Task<IActionResult> Get(Guid id) =>
        await Db.Schools.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == id) is { } school
            ? Page(await PageOf(new ChangeSchoolRegionForm { RegionId = school.RegionId }, school))
            : NotFound();

    [HttpPost("schools/{id:guid}/region")]
    public async Task<IActionResult> Post(Guid id, ChangeSchoolRegionForm form)
    {
        if (await Db.Schools.VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == id) is not { } school)
            return NotFound();
        Db.Expect(school, PostedVersion);
        var page = await PageOf(form, school);
        if (!IsFilledIn(form, new ChangeSchoolRegionValidator(page)))
            return PageAgain(page);
        school.AssignRegion(form.RegionId);
        Record("Region changed", school, school.Id, form.Reason);
        var region = page.Regions.FirstOrDefault(choice => choice.Value == form.RegionId?.ToString())?.Text;
        return await SaveAndGo($"~/schools/{id}", region is null ? "The school is in no region now." : $"The school is in {region} now.");
    }

    private async Task<ChangeSchoolRegionPage> PageOf(ChangeSchoolRegionForm form, School school) =>
        new(form, SchoolHead.Of(school), await RegionChoices.Of(Db, HttpContext.RequestAborted));
}
