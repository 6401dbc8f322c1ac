using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.EndLeadSchool;

[Requires(Permission.EditSchools)]
public sealed class EndLeadSchoolController(TaskContext context) : TaskController(context)
{
    [HttpGet("schools/{id:guid}/lead-school/end")]
    public async Task<IActionResult> Get(Guid id)
    {
        if (await Db.Schools.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == id) is not { } school)
            return NotFound();
        return Viewer.MayEditRegion(school.RegionId) ? Page(EndLeadSchoolPage.Of(new EndLeadSchoolForm { On = Today }, school)) : Forbid();
    }

    [HttpPost("schools/{id:guid}/lead-school/end")]
    public async Task<IActionResult> Post(Guid id, EndLeadSchoolForm form)
    {
        if (await Db.Schools.VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == id) is not { } school)
            return NotFound();
        if (!Viewer.MayEditRegion(school.RegionId))
            return Forbid();
        Db.Expect(school, PostedVersion);
        if (!IsFilledIn(form, EndLeadSchoolValidator.Instance) || IsRefused(school.EndLeadSchool(form.On!.Value).Refusal))
            return PageAgain(EndLeadSchoolPage.Of(form, school));
        Record("Lead School ended", school, school.Id);
        return await SaveAndGo($"~/schools/{id}", $"The school’s last day as a Lead School is {form.On.Value.Short()}.");
    }
}
