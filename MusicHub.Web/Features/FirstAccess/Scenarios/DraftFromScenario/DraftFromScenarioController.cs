using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.DraftFromScenario;

/// <summary>Makes a scenario's percentages a draft option of its year: a button on the scenario's page.</summary>
[Requires(Permission.EditCharges)]
public sealed class DraftFromScenarioController(TaskContext context) : ScenarioTaskController(context)
{
    [HttpPost("first-access/scenarios/{id:guid}/option")]
    public Task<IActionResult> Post(Guid id) => On(id, async scenario =>
    {
        Db.Expect(scenario, PostedVersion);
        var drafted = scenario.DraftOption(scenario.StartYear, Viewer.PersonId, Now);
        if (drafted.Refusal is { } refusal)
        {
            TempData["Done"] = refusal.Message;
            return LocalRedirect(Address(scenario));
        }

        Db.Add(drafted.Value!);
        Record("Subsidy option drafted", drafted.Value!);
        return await SaveAndGo($"~/first-access/options/{drafted.Value!.Id}", $"{drafted.Value!.Title} is drafted. Put it to the board from here.");
    });
}
