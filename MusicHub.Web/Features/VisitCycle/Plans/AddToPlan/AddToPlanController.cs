using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Plans.AddToPlan;

/// <summary>Puts a school that a draft leaves out, or any other, with a visitor into a week.</summary>
[Requires(Permission.PlanCycle)]
public sealed class AddToPlanController(TaskContext context, Cycles cycles) : PlanTaskController(context, cycles)
{
    private static readonly PlanPlaceValidator Validator = new();

    [HttpGet("cycle/plans/{id:guid}/add")]
    public async Task<IActionResult> Get(Guid id, Guid? school, string? q)
    {
        if (await Find(id) is not { } plan)
            return NotFound();
        if (school is null)
            return View("ChooseSchool", await ChooseSchoolPage.Of("Add a school to the plan", $"/cycle/plans/{id}/add", q, false, Db, Viewer, HttpContext.RequestAborted));
        if (plan.Items.SingleOrDefault(item => item.SchoolId == school) is { } item)
            return Redirect($"~/cycle/plans/{id}/items/{item.Id}?known=true");
        if (await SchoolOf(plan, school.Value) is { } found)
            return Page(await PageOf(plan, found, new()));
        if (!await Db.Schools.VisibleTo(Viewer).AnyAsync(known => known.Id == school))
            return NotFound();
        IsRefused(PlanRefusals.Closing);
        return ShownAgain("ChooseSchool", await ChooseSchoolPage.Of("Add a school to the plan", $"/cycle/plans/{id}/add", null, false, Db, Viewer, HttpContext.RequestAborted));
    }

    [HttpPost("cycle/plans/{id:guid}/add")]
    public async Task<IActionResult> Post(Guid id, Guid school, PlanPlaceForm form)
    {
        if (await Find(id) is not { } plan || await SchoolOf(plan, school) is not { } found)
            return NotFound();
        Db.Expect(plan, PostedVersion);
        var staff = await StaffOf(plan);
        if (!IsFilledIn(form, Validator) || IsRefused(plan.Add(found, form.VisitorId!.Value, form.Week!.Value, staff).Refusal))
            return PageAgain(await PageOf(plan, found, form));
        var item = plan.Items.Single(added => added.SchoolId == school);
        Record("School added to a plan", plan, school, plan.Title);
        return await SaveAndGo($"~/cycle/plans/{id}#w{item.Week:yyyyMMdd}", $"{found.Line.School.Name} is added on {PlanStateWords.When(item.Day, item.Part)}, and locked there.{await RemarksOn(plan, item, staff)}");
    }

    /// <summary>The school as the plan's ground has it; null where it is closed or about to close.</summary>
    private async Task<PlannableSchool?> SchoolOf(YearPlan plan, Guid school)
    {
        var rule = (await Db.Hubs.AsNoTracking().SingleAsync()).Rule;
        var (_, ground) = await Db.PlanGround(Viewer, rule, await Calendar(), plan.StartYear, Today, plan.From);
        return ground.Schools(new HashSet<Guid> { school }).FirstOrDefault(known => known.Id == school);
    }

    private async Task<AddToPlanPage> PageOf(YearPlan plan, PlannableSchool school, PlanPlaceForm form) =>
        new(plan, school, form, await PlanPlaces.Of(plan, await StaffOf(plan), Db, HttpContext.RequestAborted));
}

public sealed record AddToPlanPage(YearPlan Plan, PlannableSchool School, PlanPlaceForm Form, PlanPlaces Places);
