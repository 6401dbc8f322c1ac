using Microsoft.AspNetCore.Mvc;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Forecasts;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Forecasts.ShowForecast;

/// <summary>How many schools fall out of the cycle over three years, as things are and as they might be.</summary>
[Requires(Permission.PlanCycle)]
public sealed class ShowForecastController(TaskContext context, Cycles cycles) : CycleTaskController(context, cycles)
{
    private static readonly WhatIfValidator Validator = new();

    [HttpGet("cycle/what-if")]
    public async Task<IActionResult> Get(WhatIf change, CancellationToken cancellationToken)
    {
        var cycle = await CycleNow(cancellationToken);
        var ground = await Db.ForecastGround(cycle.Rule, cycle.Calendar, Today, cancellationToken);
        var now = CycleForecast.Of(ground.Input);
        if (!IsFilledIn(change, Validator, prefix: ""))
            return PageAgain(new ShowForecastPage(change, ground, now, null));
        var then = change.IsAnything
            ? CycleForecast.Of(change.Apply(ground.Input, id => ground.Visitors.FirstOrDefault(visitor => visitor.Id == id)?.Time?.VisitsPerHalfDay, ground.Targets))
            : null;
        return Page(new ShowForecastPage(change, ground, now, then));
    }
}
