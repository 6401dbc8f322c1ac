using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Digital.Scenarios.ChangeDigitalScenario;

/// <summary>Changes a digital scenario, or counts its schools again.</summary>
[Requires(Permission.EditCharges)]
public sealed class ChangeDigitalScenarioController(TaskContext context) : DigitalScenarioTaskController(context)
{
    [HttpGet("first-access/digital/scenarios/{id:guid}/change")]
    public Task<IActionResult> Get(Guid id) => On(id, scenario =>
        Task.FromResult<IActionResult>(Page(new DigitalScenarioFormPage(DigitalScenarioForm.Of(scenario.Details), scenario.StartYear, scenario.Phase, [], scenario))));

    [HttpPost("first-access/digital/scenarios/{id:guid}/change")]
    public Task<IActionResult> Post(Guid id, DigitalScenarioForm form) => On(id, async scenario =>
    {
        if (!Enum.IsDefined(form.Source))
            return BadRequest();
        Db.Expect(scenario, PostedVersion);
        if (!ModelState.IsValid || IsRefused(DigitalScenarioForm.AtField(scenario.Change(form.Read(await DigitalOf(scenario.StartYear), scenario.Phase, Today)).Refusal)))
            return PageAgain(new DigitalScenarioFormPage(form.Whole(), scenario.StartYear, scenario.Phase, [], scenario));
        Record("Digital scenario changed", scenario);
        return await SaveAndGo(Address(scenario), $"{scenario.Name} is saved.");
    });
}
