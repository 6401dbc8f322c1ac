using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.VisitCycle.Availability;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Plans.StartPlan;

/// <summary>Asks for a plan of a year, from nothing or from another plan. A job makes it.</summary>
[Requires(Permission.PlanCycle)]
public sealed class StartPlanController(TaskContext context, Cycles cycles, JobWaker waker) : PlanTaskController(context, cycles)
{
    private static readonly StartPlanValidator Validator = new();

    /// <param name="from">A plan that is to be kept as far as it can be.</param>
    [HttpGet("cycle/plans/new")]
    public async Task<IActionResult> Get(int? year, Guid? from)
    {
        var earlier = from is { } id ? await Find(id) : null;
        if (YearChoice.Of(earlier?.StartYear ?? year, await Calendar(), Today) is not { } choice || (from is not null && earlier is null))
            return from is null ? Page(StartPlanPage.WithoutYear) : NotFound();
        return Page(await PageOf(choice, earlier, StartPlanForm.Of(choice.Chosen, earlier, Today)));
    }

    [HttpPost("cycle/plans/new")]
    public async Task<IActionResult> Post(StartPlanForm form, Guid? from)
    {
        var earlier = from is { } id ? await Find(id) : null;
        if (YearChoice.Of(earlier?.StartYear ?? form.Year, await Calendar(), Today) is not { } choice || (from is not null && earlier is null))
            return NotFound();
        if (!IsFilledIn(form, Validator))
            return PageAgain(await PageOf(choice, earlier, form));
        var year = (await Calendar()).Year(choice.Chosen)!;
        var request = new PlanRequest(form.Name, form.From!.Value, form.Wanted ?? 0, form.MostPerHalfDay);
        var asked = earlier is null ? YearPlan.Ask(year, request, Today, Now) : YearPlan.AskFrom(earlier, year, request, Today, Now);
        if (IsRefused(asked.Refusal))
            return PageAgain(await PageOf(choice, earlier, form));
        Db.Add(asked.Value!);
        return await AskFor(asked.Value!, "Plan asked for", waker);
    }

    private async Task<StartPlanPage> PageOf(YearChoice year, YearPlan? earlier, StartPlanForm form) => new(
        form,
        year,
        earlier?.Title,
        await Db.Targets.Where(targets => targets.StartYear == year.Chosen).SelectMany(targets => targets.Lines).SumAsync(line => line.Schools),
        (await Db.PlannableVisitors(await Db.PlacesOfSchools())).Where(visitor => visitor.InPlan is not null).Select(visitor => visitor.Name).ToList());
}
