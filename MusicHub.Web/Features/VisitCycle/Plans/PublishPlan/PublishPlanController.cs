using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Plans;
using MusicHub.Domain.Visits;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Plans.PublishPlan;

/// <summary>Plans the visits of a draft: a week each, no day yet. What that changes is shown before, and done as it was shown.</summary>
[Requires(Permission.PlanCycle)]
public sealed class PublishPlanController(TaskContext context, Cycles cycles) : PlanTaskController(context, cycles)
{
    [HttpGet("cycle/plans/{id:guid}/publish")]
    public async Task<IActionResult> Get(Guid id) =>
        await Find(id) is { State: PlanState.Draft, MadeAt: not null, IsBeingMade: false } plan ? Page(await PageOf(plan, await Db.PublicationOf(plan, await Calendar(), Today), new())) : NotFound();

    [HttpPost("cycle/plans/{id:guid}/publish")]
    public async Task<IActionResult> Post(Guid id, PublishPlanForm form)
    {
        if (await Find(id) is not { MadeAt: not null } plan)
            return NotFound();
        Db.Expect(plan, PostedVersion);
        // Two drafts of a year published in one instant would both count: the later one meets the year as the other left it.
        Db.Hold(await Db.AcademicYears.SingleAsync(year => year.StartYear == plan.StartYear));
        var publication = await Db.PublicationOf(plan, await Calendar(), Today);
        if (publication.Fingerprint != form.Seen)
            ModelState.AddModelError("", "Visits were changed after this page was opened. Look at it again: it shows what publishing would do now.");
        if (!await Db.VisitKinds.AnyAsync(kind => kind.Id == form.KindId && kind.Counts && kind.IsActive))
            ModelState.AddModelError("Form.KindId", "Choose a kind of visit.");
        if (!ModelState.IsValid || IsRefused(plan.Publish(Now).Refusal))
            return PageAgain(await PageOf(plan, publication, form));
        var why = $"Withdrawn: the plan “{plan.Title}” does without it.";
        var made = publication.Apply(form.KindId!.Value, why, Today);
        if (IsRefused(made.Refusal))
            return PageAgain(await PageOf(plan, publication, form));
        foreach (var earlier in await Db.YearPlans.Where(other => other.StartYear == plan.StartYear && other.Id != plan.Id && other.State == PlanState.Published).ToListAsync())
            earlier.GiveWay();
        Db.AddRange(made.Value!);
        Tell(plan, publication, made.Value!);
        return await SaveAndGo($"~/cycle/plans/{id}", $"The plan is published. {Words.Count(publication.Create.Count, "visit is", "visits are")} planned, {publication.Move.Count.Number()} moved, {publication.Withdraw.Count.Number()} withdrawn.");
    }

    // One change for the plan, and one for each visit, so that every school's timeline tells its own.
    private void Tell(YearPlan plan, PlanPublication publication, IReadOnlyList<Visit> made)
    {
        Db.Open(new Change("Plan published", Now, Viewer.PersonId, plan, reason: plan.Title), keepFields: false);
        foreach (var (kind, visits) in new[] { ("Visit planned", made), ("Visit put off to a week", publication.Move.Select(move => move.Visit)), ("Visit cancelled", publication.Withdraw) })
            Db.Changes.AddRange(visits.Select(visit => new Change(kind, Now, Viewer.PersonId, visit, visit.SchoolId, $"Plan {plan.Title}")));
    }

    private async Task<(int OutOfTime, int Overloads)> Strain(YearPlan plan)
    {
        var staff = await StaffOf(plan);
        var free = PlanFreeDays.Of(staff);
        return (plan.Items.Count(item => item.Day >= Today && !free.Have(item)), PlanOverload.Of(plan.Items, staff, plan.MostPerHalfDay, Today).Count);
    }

    private async Task<PublishPlanPage> PageOf(YearPlan plan, PlanPublication publication, PublishPlanForm form)
    {
        var kinds = await Db.VisitKinds.AsNoTracking().Where(kind => kind.IsActive && kind.Counts).OrderBy(kind => kind.Order).ToListAsync();
        form.KindId ??= kinds.Count > 0 ? kinds[0].Id : null;
        var visits = publication.Move.Select(move => move.Visit).Concat(publication.Withdraw).ToList();
        var items = publication.Create.Concat(publication.Move.Select(move => move.Item)).Concat(publication.Skip.Select(skipped => skipped.Item)).ToList();
        return new(
            plan,
            publication,
            form,
            [.. kinds.Select(kind => new Design.Choice(kind.Id.ToString(), kind.Name))],
            await Db.NamesOfSchools([.. items.Select(item => item.SchoolId).Concat(visits.Select(visit => visit.SchoolId)).Distinct()]),
            await Db.NamesOfPeople([.. items.Select(item => item.VisitorId).Concat(visits.Select(visit => visit.VisitorId).OfType<Guid>()).Distinct()]),
            await Strain(plan));
    }
}
