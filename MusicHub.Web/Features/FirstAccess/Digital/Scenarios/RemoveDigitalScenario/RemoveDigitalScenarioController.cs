using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Digital.Scenarios.RemoveDigitalScenario;

/// <summary>Throws a digital scenario away: a button on its page, behind a fold. An option that was drafted from it stays.</summary>
[Requires(Permission.EditCharges)]
public sealed class RemoveDigitalScenarioController(TaskContext context) : DigitalScenarioTaskController(context)
{
    [HttpPost("first-access/digital/scenarios/{id:guid}/remove")]
    public Task<IActionResult> Post(Guid id) => On(id, async scenario =>
    {
        Db.Expect(scenario, PostedVersion);
        Db.Remove(scenario);
        Record("Digital scenario removed", scenario, reason: scenario.Name);
        return await SaveAndGo("~/first-access/scenarios", $"{scenario.Name} is removed.");
    });
}
