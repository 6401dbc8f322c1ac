using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.PlanVisit;

[Requires(Permission.RecordVisits)]
public sealed class PlanVisitController(TaskContext context) : TaskController(context)
{
    [HttpGet("visits/plan")]
    public async Task<IActionResult> Get(Guid? school, DateOnly? week, string? q)
    {
        if (school is not { } id)
            return View("ChooseSchool", await ChooseSchoolPage.Of("Plan a visit", "/visits/plan", q, closedToo: false, Db, Viewer, HttpContext.RequestAborted) with { Also = ("Plan one visit to several schools of a trust", "/trusts") });
        if (await Find(id) is not { } found)
            return NotFound();
        if (!found.Status.IsOpen())
            return View("SchoolClosed", found);
        var form = new PlanVisitForm { Week = week < Today ? null : week, VisitorId = Roles(Viewer) ? Viewer.PersonId : null };
        var page = await PageOf(form, found);
        form.KindId = page.Kinds.Count > 0 ? Guid.Parse(page.Kinds[0].Value) : null;
        return Page(page);
    }

    [HttpPost("visits/plan")]
    public async Task<IActionResult> Post(Guid school, PlanVisitForm form)
    {
        if (await Find(school) is not { } found)
            return NotFound();
        var page = await PageOf(form, found);
        if (!found.Status.IsOpen())
            ModelState.AddModelError("", "The school has closed. Plan the visit at the school that took its place.");
        if (!IsFilledIn(form, new PlanVisitValidator(page, Viewer)))
            return PageAgain(page);
        var planned = Visit.Plan(school, form.KindId!.Value, form.VisitorId, form.Week!.Value, Today);
        if (IsRefused(planned.Refusal) || planned.Value is not { } visit)
            return PageAgain(page);
        Db.Visits.Add(visit);
        Record("Visit planned", visit, school);
        return await SaveAndGo($"~/visits/{visit.Id}", "The visit is planned.");
    }

    private static bool Roles(Viewer viewer) => viewer.Roles.Any(RolePermissions.MakesVisits);

    private Task<VisitSchool?> Find(Guid id) => VisitSchool.Find(id, Db, Viewer, HttpContext.RequestAborted);

    private Task<PlanVisitPage> PageOf(PlanVisitForm form, VisitSchool school) => PlanVisitPage.Of(form, school, Db, Viewer, Today, HttpContext.RequestAborted);
}
