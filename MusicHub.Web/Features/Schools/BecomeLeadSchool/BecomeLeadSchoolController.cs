using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.BecomeLeadSchool;

[Requires(Permission.EditSchools)]
public sealed class BecomeLeadSchoolController(TaskContext context) : TaskController(context)
{
    [HttpGet("schools/{id:guid}/lead-school")]
    public async Task<IActionResult> Get(Guid id)
    {
        if (await Db.Schools.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == id) is not { } school)
            return NotFound();
        return Viewer.MayEditRegion(school.RegionId) ? Page(new BecomeLeadSchoolPage(new BecomeLeadSchoolForm { From = Today }, SchoolHead.Of(school))) : Forbid();
    }

    [HttpPost("schools/{id:guid}/lead-school")]
    public async Task<IActionResult> Post(Guid id, BecomeLeadSchoolForm form)
    {
        if (await Db.Schools.VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == id) is not { } school)
            return NotFound();
        if (!Viewer.MayEditRegion(school.RegionId))
            return Forbid();
        Db.Expect(school, PostedVersion);
        if (!IsFilledIn(form, BecomeLeadSchoolValidator.Instance) || IsRefused(school.BecomeLeadSchool(form.From!.Value).Refusal))
            return PageAgain(new BecomeLeadSchoolPage(form, SchoolHead.Of(school)));
        Record("Lead School begun", school, school.Id);
        return await SaveAndGo($"~/schools/{id}", $"The school is a Lead School from {form.From.Value.Short()}.");
    }
}
