using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.ChoosePhase;

/// <summary>A person says the phase of a school; imports leave it alone from then on.</summary>
[Requires(Permission.EditSchools)]
public sealed class ChoosePhaseController(TaskContext context) : TaskController(context)
{
    [HttpGet("schools/{id:guid}/phase")]
    public async Task<IActionResult> Get(Guid id)
    {
        if (await Find(id) is not { } school)
            return NotFound();
        return Viewer.MayEditRegion(school.RegionId) ? Page(PageOf(school, new ChoosePhaseForm { Phase = school.Phase })) : Forbid();
    }

    [HttpPost("schools/{id:guid}/phase")]
    public async Task<IActionResult> Post(Guid id, ChoosePhaseForm form)
    {
        if (await Find(id) is not { } school)
            return NotFound();
        if (!Viewer.MayEditRegion(school.RegionId))
            return Forbid();
        if (!IsFilledIn(form, new ChoosePhaseValidator()) || IsRefused(school.ChoosePhase(form.Phase!.Value).Refusal))
            return PageAgain(PageOf(school, form));
        Db.Expect(school, PostedVersion);
        Record("Phase chosen", school, school.Id);
        return await SaveAndGo($"~/schools/{school.Id}", $"{school.Name} is {form.Phase.Value.Title().ToLowerInvariant()}.");
    }

    private Task<School?> Find(Guid id) =>
        Db.Schools.VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == id, HttpContext.RequestAborted);

    private static ChoosePhasePage PageOf(School school, ChoosePhaseForm form) =>
        new(school.Id, school.Name, school.Register.Town, school.Urn, school.Version, school.Register.Type, school.Register.RegisterPhase, school.Register.LowAge, school.Register.HighAge, form);
}
