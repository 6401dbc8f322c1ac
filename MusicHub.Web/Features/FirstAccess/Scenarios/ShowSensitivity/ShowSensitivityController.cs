using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.ShowSensitivity;

/// <summary>Which assumption of a scenario matters most.</summary>
[Requires(Permission.SeeScenarios)]
public sealed class ShowSensitivityController(TaskContext context) : ScenarioTaskController(context)
{
    [HttpGet("first-access/scenarios/{id:guid}/sensitivity")]
    public Task<IActionResult> Get(Guid id) => On(id, scenario =>
        Task.FromResult<IActionResult>(Page(new ShowSensitivityPage(scenario, Sensitivity.Of(scenario.Model, scenario.Ranges), Viewer.May(Permission.EditCharges)))));
}

/// <param name="Swings">The widest first.</param>
public sealed record ShowSensitivityPage(Scenario Scenario, IReadOnlyList<Swing> Swings, bool MayEdit)
{
    public SwingsTable Table { get; } = new(Scenario.Model.Outcome().Subsidy, [.. Swings.Select(swing => (swing.Assumption.Title(), swing.Assumption.Value(swing.From), swing.Assumption.Value(swing.To), swing))]);
}
