using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.ChangeScenario;

/// <summary>Changes a scenario, or counts the bookings again.</summary>
[Requires(Permission.EditCharges)]
public sealed class ChangeScenarioController(TaskContext context) : ScenarioTaskController(context)
{
    private static readonly ScenarioValidator Validator = new();

    [HttpGet("first-access/scenarios/{id:guid}/change")]
    public Task<IActionResult> Get(Guid id) => On(id, async scenario =>
        Page(await ScenarioFormPage.Of(ScenarioForm.Of(scenario.Details), scenario.StartYear, scenario.Details, scenario, Db, Aborted)));

    [HttpPost("first-access/scenarios/{id:guid}/change")]
    public Task<IActionResult> Post(Guid id, ScenarioForm form) => On(id, async scenario =>
    {
        if (!IsFilledIn(form, Validator))
            return PageAgain(await ScenarioFormPage.Of(form, scenario.StartYear, scenario.Details, scenario, Db, Aborted));
        Db.Expect(scenario, PostedVersion);
        var (details, refusal) = await ScenarioSource.Read(form, scenario.StartYear, scenario.Details, Db, Today, Aborted);
        if (IsRefused(refusal) || IsRefused(scenario.Change(details!).Refusal.AtField(form)))
            return PageAgain(await ScenarioFormPage.Of(form, scenario.StartYear, scenario.Details, scenario, Db, Aborted));
        Record("Scenario changed", scenario);
        return await SaveAndGo(Address(scenario), $"{scenario.Name} is saved.");
    });
}
