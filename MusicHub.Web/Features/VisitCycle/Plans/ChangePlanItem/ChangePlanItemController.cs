using Microsoft.AspNetCore.Mvc;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Plans.ChangePlanItem;

/// <summary>Moves a school of a draft to another visitor or week, holds it where it is, or takes it out.</summary>
[Requires(Permission.PlanCycle)]
public sealed class ChangePlanItemController(TaskContext context, Cycles cycles) : PlanTaskController(context, cycles)
{
    private static readonly PlanPlaceValidator Validator = new();

    [HttpGet("cycle/plans/{id:guid}/items/{itemId:guid}")]
    public async Task<IActionResult> Get(Guid id, Guid itemId) =>
        await Find(id) is { } plan && plan.Items.SingleOrDefault(item => item.Id == itemId) is { } item
            ? Page(await PageOf(plan, item, new() { VisitorId = item.VisitorId, Week = item.Week }))
            : await Gone(id);

    /// <param name="board">Whether it leads back to the plan's board.</param>
    [HttpPost("cycle/plans/{id:guid}/items/{itemId:guid}")]
    public async Task<IActionResult> Post(Guid id, Guid itemId, PlanPlaceForm form, bool board)
    {
        if (await Find(id) is not { } plan || plan.Items.SingleOrDefault(item => item.Id == itemId) is not { } item)
            return await Gone(id);
        Db.Expect(plan, PostedVersion);
        var staff = await StaffOf(plan);
        if (!IsFilledIn(form, Validator) || IsRefused(plan.Move(itemId, form.VisitorId!.Value, form.Week!.Value, staff).Refusal))
            return PageAgain(await PageOf(plan, item, form));
        Record("School moved in a plan", plan, item.SchoolId, plan.Title);
        return await SaveAndGo(board ? $"~/cycle/plans/{id}/board?from={item.Week:yyyy-MM-dd}" : $"~/cycle/plans/{id}#w{item.Week:yyyyMMdd}", $"{await NameOf(item)} is moved to {PlanStateWords.When(item.Day, item.Part)}, with {(await Db.NamesOfPeople([item.VisitorId])).GetValueOrDefault(item.VisitorId, "somebody")}, and locked there.{await RemarksOn(plan, item, staff)}");
    }

    [HttpPost("cycle/plans/{id:guid}/items/{itemId:guid}/lock")]
    public Task<IActionResult> Lock(Guid id, Guid itemId) => Change(id, itemId, (plan, _) => Task.FromResult(plan.Lock(itemId)), "School locked in a plan", "is locked: it stays there when the plan is made anew.");

    [HttpPost("cycle/plans/{id:guid}/items/{itemId:guid}/unlock")]
    public Task<IActionResult> Unlock(Guid id, Guid itemId) => Change(id, itemId, (plan, _) => Task.FromResult(plan.Unlock(itemId)), "School unlocked in a plan", "is unlocked: it may move when the plan is made anew.");

    [HttpPost("cycle/plans/{id:guid}/items/{itemId:guid}/drop")]
    public Task<IActionResult> Drop(Guid id, Guid itemId) => Change(id, itemId, async (plan, _) => plan.Drop(itemId, await StaffOf(plan)), "School taken out of a plan", "is taken out. It stands among the schools that are left out.");

    private async Task<IActionResult> Change(Guid id, Guid itemId, Func<YearPlan, PlanItem, Task<Result>> change, string kind, string done)
    {
        if (await Find(id) is not { } plan || plan.Items.SingleOrDefault(item => item.Id == itemId) is not { } item)
            return await Gone(id);
        Db.Expect(plan, PostedVersion);
        if (IsRefused((await change(plan, item)).Refusal))
            return PageAgain(await PageOf(plan, item, new() { VisitorId = item.VisitorId, Week = item.Week }));
        Record(kind, plan, item.SchoolId, plan.Title);
        return await SaveAndGo($"~/cycle/plans/{id}#w{item.Week:yyyyMMdd}", $"{await NameOf(item)} {done}");
    }

    private async Task<string> NameOf(PlanItem item) => (await Db.NamesOfSchools([item.SchoolId]))[item.SchoolId].Name;

    private async Task<ChangePlanItemPage> PageOf(YearPlan plan, PlanItem item, PlanPlaceForm form)
    {
        var staff = await StaffOf(plan);
        return new(
            plan,
            item,
            form,
            (await Db.NamesOfSchools([item.SchoolId]))[item.SchoolId],
            (await Db.NamesOfPeople([item.VisitorId])).GetValueOrDefault(item.VisitorId, "Somebody"),
            await PlanPlaces.Of(plan, staff, Db, HttpContext.RequestAborted),
            (await Calendar()).TermOf(Today));
    }
}
