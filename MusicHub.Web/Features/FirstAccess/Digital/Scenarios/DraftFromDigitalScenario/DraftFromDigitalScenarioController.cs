using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Digital.Scenarios.DraftFromDigitalScenario;

/// <summary>Makes a scenario's sizes a draft option of its year: a button on the scenario's page.</summary>
[Requires(Permission.EditCharges)]
public sealed class DraftFromDigitalScenarioController(TaskContext context) : DigitalScenarioTaskController(context)
{
    [HttpPost("first-access/digital/scenarios/{id:guid}/option")]
    public Task<IActionResult> Post(Guid id) => On(id, async scenario =>
    {
        Db.Expect(scenario, PostedVersion);
        var drafted = scenario.DraftOption(Viewer.PersonId, Now);
        if (drafted.Refusal is { } refusal)
        {
            TempData["Done"] = refusal.Message;
            return LocalRedirect(Address(scenario));
        }

        Db.Add(drafted.Value!);
        Record("Digital option drafted", drafted.Value!);
        return await SaveAndGo($"~/first-access/digital/options/{drafted.Value!.Id}", $"{drafted.Value!.Name} is drafted.");
    });
}
