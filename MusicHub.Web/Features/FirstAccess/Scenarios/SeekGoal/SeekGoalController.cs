using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.SeekGoal;

/// <summary>The highest percentages, or rate, by which a scenario's subsidy stays within an amount.</summary>
[Requires(Permission.SeeScenarios)]
public sealed class SeekGoalController(TaskContext context) : ScenarioTaskController(context)
{
    private static readonly Refusal LimitMissing = new("goal-limit-missing", "Enter the amount that the subsidy must not exceed, from £0 to £100,000,000", "Limit");
    private static readonly Refusal BelowWrong = new("goal-below-wrong", "The lowest percentage must be from 0 to 100, with at most four decimal places", "NotBelow");

    [HttpGet("first-access/scenarios/{id:guid}/goal")]
    public Task<IActionResult> Get(Guid id, [FromQuery(Name = "")] GoalForm form) => On(id, scenario =>
    {
        if (form.Rule is not { } rule)
            return Task.FromResult<IActionResult>(Page(new SeekGoalPage(scenario, new GoalForm { Limit = form.Limit ?? scenario.Charges.Grant }, null)));
        var wrong = form.Limit is null or < 0 or > 100_000_000 ? LimitMissing : form.NotBelow is { } below && !Domain.FirstAccess.Pricing.SubsidyRates.Possible(below) ? BelowWrong : null;
        if (IsRefused(wrong, "") || !ModelState.IsValid)
            return Task.FromResult<IActionResult>(PageAgain(new SeekGoalPage(scenario, form, null)));
        var goal = new Goal(rule, form.Limit!.Value, form.NotBelow ?? 0, GoalForm.Steps.Contains(form.Step) ? form.Step : GoalForm.Steps[0]);
        return Task.FromResult<IActionResult>(Page(new SeekGoalPage(scenario, form, GoalSeek.Solve(scenario.Model, goal))));
    }, staffOnly: true);
}

public sealed class GoalForm
{
    public static readonly IReadOnlyList<decimal> Steps = [0.0001m, 0.1m, 0.5m, 1m, 5m];

    /// <summary>Null while nothing is asked for.</summary>
    public GoalRule? Rule { get; set; }

    [Display(Name = "Amount")]
    public decimal? Limit { get; set; }

    [Display(Name = "Lowest percentage")]
    public decimal? NotBelow { get; set; }

    public decimal Step { get; set; } = Steps[0];
}

/// <param name="Answer">Null while nothing is asked for.</param>
public sealed record SeekGoalPage(Scenario Scenario, GoalForm Form, GoalAnswer? Answer)
{
    /// <summary>A new scenario with what was found.</summary>
    public string? SaveAddress => Answer is not { IsReached: true } found ? null : string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"/first-access/scenarios/new?from={Scenario.Id}&first={found.Model.Rates.First}&second={found.Model.Rates.Second}&third={found.Model.Rates.Third}&rate={found.Model.Charges.Rate}");
}
