using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.FirstAccess.Scenarios.ShareScenario;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Digital.Scenarios.ShareDigitalScenario;

/// <summary>Shares a digital scenario with the board, and puts it into its reports, or takes that back: a form on the scenario's page.</summary>
[Requires(Permission.EditCharges)]
public sealed class ShareDigitalScenarioController(TaskContext context) : DigitalScenarioTaskController(context)
{
    [HttpPost("first-access/digital/scenarios/{id:guid}/share")]
    public Task<IActionResult> Post(Guid id, ShareScenarioForm form) => On(id, async scenario =>
    {
        Db.Expect(scenario, PostedVersion);
        scenario.Share(form.Shared is "yes" or "reports", form.Shared == "reports");
        Record(scenario.IsShared ? "Digital scenario shared with the board" : "Digital scenario no longer shared", scenario);
        return await SaveAndGo(Address(scenario), scenario.IsInReports ? $"{scenario.Name} is shared with the board and stands in its next reports." : scenario.IsShared ? $"{scenario.Name} is shared with the board." : $"{scenario.Name} is not shared.");
    });
}
