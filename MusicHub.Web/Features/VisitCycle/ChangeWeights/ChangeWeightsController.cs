using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle;
using MusicHub.Domain.VisitCycle.Priority;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.ChangeWeights;

/// <summary>How much each reason counts. Who would move is shown before anything is saved.</summary>
[Requires(Permission.PlanCycle)]
public sealed class ChangeWeightsController(TaskContext context, Cycles cycles) : CycleTaskController(context, cycles)
{
    [HttpGet("cycle/weights")]
    public async Task<IActionResult> Get(CancellationToken cancellationToken)
    {
        var saved = await Db.PriorityWeights.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return Page(new ChangeWeightsPage(ChangeWeightsForm.Of(saved?.ByKey ?? PriorityWeights.Usual), saved?.Version ?? 0));
    }

    [HttpPost("cycle/weights")]
    public async Task<IActionResult> Post(ChangeWeightsForm form, bool show, CancellationToken cancellationToken)
    {
        form = form.InOrder();
        form.NameWeights(ModelState);
        if (!ModelState.IsValid)
            return PageAgain(new ChangeWeightsPage(form, PostedVersion));
        if (show)
            return Page(new ChangeWeightsPage(form, PostedVersion, await Moves(form, cancellationToken)));

        var weights = await Db.PriorityWeights.SingleOrDefaultAsync(cancellationToken);
        if (weights is null)
            Db.Add(weights = new PriorityWeights());
        else
            Db.Expect(weights, PostedVersion);
        foreach (var row in form.Factors)
        {
            if (IsRefused(weights.Set(row.Key, row.Weight ?? 0).Refusal))
                return PageAgain(new ChangeWeightsPage(form, PostedVersion));
        }

        Record("Weights of the visit cycle changed", weights);
        return await SaveAndGo("~/cycle", "What counts is saved: the order of schools is worked out anew.");
    }

    private async Task<WeightMoves> Moves(ChangeWeightsForm form, CancellationToken cancellationToken)
    {
        var now = await Picture(cancellationToken);
        var cycle = await CycleNow(cancellationToken);
        var then = CyclePicture.Of([.. now.Lines.Select(line => line.School)], cycle.Rule, cycle.Calendar, Today, form.Weights);
        return WeightMoves.Between(now, then);
    }
}
