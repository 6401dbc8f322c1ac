using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.FirstAccess;
using MusicHub.Domain;
using MusicHub.Domain.FirstAccess.Digital.Scenarios;
using MusicHub.Domain.FirstAccess.Scenarios.Simulations;
using MusicHub.Domain.People;
using MusicHub.Web.Features.FirstAccess.Scenarios;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Digital.Scenarios.ShowDigitalScenario;

/// <summary>A digital scenario: its figures, others beside it, low and high, what matters most, and what keeps it within an amount.</summary>
[Requires(Permission.SeeScenarios)]
public sealed class ShowDigitalScenarioController(TaskContext context) : DigitalScenarioTaskController(context)
{
    private const int MostBeside = 6;

    private static readonly Refusal LimitMissing = new("goal-limit-missing", "Enter the amount that the subsidy must not exceed, from £0 to £100,000,000", "Limit");

    [HttpGet("first-access/digital/scenarios/{id:guid}")]
    public Task<IActionResult> Get(Guid id, [FromQuery(Name = "")] DigitalGoalForm goal) => On(id, async scenario =>
    {
        var seesAll = Viewer.May(Permission.SeeFirstAccess);
        var wrong = goal.Change is null || !seesAll ? null : goal.Limit is null or < 0 or > 100_000_000 ? LimitMissing : null;
        if (IsRefused(wrong, "") || !ModelState.IsValid)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        var beside = await Db.DigitalScenarios.AsNoTracking().VisibleTo(Viewer).Where(other => other.StartYear == scenario.StartYear && other.Phase == scenario.Phase && other.Id != id).ToListAsync(Aborted);
        return Page(new ShowDigitalScenarioPage(
            scenario,
            [scenario, .. beside.OrderBy(other => other.MadeAt).Take(MostBeside - 1)],
            new Simulation(scenario.Model, scenario.Ranges).Run(Outlook.Runs, seed: 1, cancellationToken: Aborted),
            goal,
            ModelState.IsValid && seesAll ? goal.Read(scenario)?.Solve(scenario.Model) : null,
            await Db.NamesOf([scenario.MadeById], Aborted),
            seesAll ? await Db.HistoryOfRecord(id, cancellationToken: Aborted) : [],
            Viewer.May(Permission.EditCharges),
            seesAll));
    });
}

public sealed class DigitalGoalForm
{
    [Display(Name = "Amount")]
    public decimal? Limit { get; set; }

    /// <summary>What may be changed: "Share-0", "Cost-2"; null while nothing is asked for.</summary>
    public string? Change { get; set; }

    internal DigitalGoal? Read(DigitalScenario scenario) =>
        Change?.Split('-') is [var rule, var size] && Enum.TryParse<DigitalGoalRule>(rule, out var known) && int.TryParse(size, out var of) && of >= 0 && of <= scenario.Sizes.Count && Limit is { } limit ? new(known, of, limit) : null;
}

/// <param name="Beside">The scenario itself first.</param>
/// <param name="Answer">Null while no goal is asked for.</param>
/// <param name="SeesAll">False for members of the board, who read what is shared with them.</param>
public sealed record ShowDigitalScenarioPage(
    DigitalScenario Scenario, IReadOnlyList<DigitalScenario> Beside, SimulationResult Simulated, DigitalGoalForm Goal, DigitalGoalAnswer? Answer, IReadOnlyDictionary<Guid, string> Names, IReadOnlyList<HistoryEntry> History, bool MayEdit, bool SeesAll)
{
    public string Address => $"/first-access/digital/scenarios/{Scenario.Id}";

    public DigitalOutcome Outcome { get; } = Scenario.Model.Outcome();

    public Outlook Outlook => new(Simulated, Outcome.Subsidy, Scenario.Grant);

    public SwingsTable Swings => new(Outcome.Subsidy, [.. DigitalSensitivity.Of(Scenario.Model, Scenario.Ranges).Select(swing => swing.InWords(Scenario.Sizes))]);

    public IEnumerable<Design.Choice> Changes =>
    [
        new("Share-0", "What schools pay, the same share for all sizes"),
        .. Scenario.Sizes.Count == 1 ? [] : Scenario.Sizes.Select((_, at) => new Design.Choice($"Share-{at + 1}", $"What schools with {Scenario.Sizes.TitleOf(at)} pay")),
        new("Cost-0", "The cost for a school, in proportion for all sizes"),
        .. Scenario.Sizes.Count == 1 ? [] : Scenario.Sizes.Select((_, at) => new Design.Choice($"Cost-{at + 1}", $"The cost for a school with {Scenario.Sizes.TitleOf(at)}")),
    ];

    /// <summary>A new scenario with what was found.</summary>
    public string? SaveAddress => Answer is not { IsReached: true } found ? null
        : $"/first-access/digital/scenarios/new?from={Scenario.Id}{string.Concat(found.Model.Sizes.Select(size => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"&share={size.SchoolPercent}&cost={size.Cost}")))}";
}
