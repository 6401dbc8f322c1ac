using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.VisitCycle.Plans.MakePlans;
using MusicHub.Web.Jobs;

namespace MusicHub.Web.Features.VisitCycle.Plans;

/// <summary>A task on one plan.</summary>
public abstract class PlanTaskController(TaskContext context, Cycles cycles) : TaskController(context)
{
    protected async Task<SchoolCalendar> Calendar() => (await cycles.Now(Db, HttpContext.RequestAborted)).Calendar;

    /// <summary>Null where there is none that the viewer may see.</summary>
    protected Task<YearPlan?> Find(Guid id) => Db.YearPlans.VisibleTo(Viewer).SingleOrDefaultAsync(plan => plan.Id == id, HttpContext.RequestAborted);

    protected async Task<PlanStaff> StaffOf(YearPlan plan) => await Db.StaffOf(plan, await Calendar(), Today, HttpContext.RequestAborted);

    /// <summary>The plan, told that what was to be changed is not in it any more: 409.</summary>
    protected async Task<IActionResult> Gone(Guid id)
    {
        if (await Find(id) is not { } plan)
            return NotFound();
        IsRefused(PlanRefusals.ItemGone);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("ShowPlan", await ShowPlanPage.Of(plan, new PlanFilter(), Db, await Calendar(), Viewer, Today, HttpContext.RequestAborted));
    }

    /// <summary>What a person may want to know of where they put the school, with a space before.</summary>
    protected async Task<string> RemarksOn(YearPlan plan, PlanItem item, PlanStaff staff)
    {
        var region = await Db.Schools.Where(school => school.Id == item.SchoolId).Select(school => school.RegionId).SingleOrDefaultAsync(HttpContext.RequestAborted);
        var visits = plan.VisitsOf(item.VisitorId, item.Week, staff, staff.FreeDays());
        var remarks = PlaceRemarks.Of(staff, item.VisitorId, region, item.Due, item.Day, visits, plan.From, plan.MostPerHalfDay);
        return PlanWords.Of(remarks, (await Db.NamesOfPeople([item.VisitorId], HttpContext.RequestAborted)).GetValueOrDefault(item.VisitorId, "The visitor"), item.Due, visits);
    }

    /// <summary>Saves that the plan is to be made, and wakes whoever makes it.</summary>
    protected async Task<IActionResult> AskFor(YearPlan plan, string change, JobWaker waker)
    {
        Db.JobRuns.Add(new JobRun(MakeYearPlan.JobKind, plan.Id, Viewer.PersonId, Now));
        Db.Open(new Change(change, Now, Viewer.PersonId, plan, reason: plan.Title), keepFields: false);
        var answer = await SaveAndGo($"~/cycle/plans/{plan.Id}", null);
        await waker.Wake();
        return answer;
    }

    /// <summary>The plan's page with what is wrong: 400.</summary>
    protected async Task<IActionResult> RefusedPage(Guid id)
    {
        Db.ChangeTracker.Clear();
        return await Find(id) is { } plan ? ShownAgain("ShowPlan", await ShowPlanPage.Of(plan, new PlanFilter(), Db, await Calendar(), Viewer, Today, HttpContext.RequestAborted)) : NotFound();
    }
}
