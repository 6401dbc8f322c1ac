using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.ShareScenario;

/// <summary>Shares a scenario with the board, and puts it into its reports, or takes that back: a form on the scenario's page.</summary>
[Requires(Permission.EditCharges)]
public sealed class ShareScenarioController(TaskContext context) : ScenarioTaskController(context)
{
    [HttpPost("first-access/scenarios/{id:guid}/share")]
    public Task<IActionResult> Post(Guid id, ShareScenarioForm form) => On(id, async scenario =>
    {
        Db.Expect(scenario, PostedVersion);
        scenario.Share(form.Shared is "yes" or "reports", form.Shared == "reports");
        Record(scenario.IsShared ? "Scenario shared with the board" : "Scenario no longer shared", scenario);
        return await SaveAndGo(Address(scenario), scenario.IsInReports ? $"{scenario.Name} is shared with the board and stands in its next reports." : scenario.IsShared ? $"{scenario.Name} is shared with the board." : $"{scenario.Name} is not shared.");
    });
}

public sealed class ShareScenarioForm
{
    public string? Shared { get; set; }
}
