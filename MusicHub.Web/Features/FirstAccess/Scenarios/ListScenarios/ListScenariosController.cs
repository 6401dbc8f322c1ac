using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.FirstAccess;
using MusicHub.Domain.FirstAccess.Digital.Scenarios;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.ListScenarios;

/// <summary>The scenarios of each academic year, the latest year first.</summary>
[Requires(Permission.SeeScenarios)]
public sealed class ListScenariosController(TaskContext context) : TaskController(context)
{
    [HttpGet("first-access/scenarios")]
    public async Task<IActionResult> Get(CancellationToken cancellationToken)
    {
        var scenarios = await Db.Scenarios.AsNoTracking().VisibleTo(Viewer).ToListAsync(cancellationToken);
        var digital = await Db.DigitalScenarios.AsNoTracking().VisibleTo(Viewer).ToListAsync(cancellationToken);
        return Page(new ListScenariosPage(
            [.. scenarios.GroupBy(scenario => scenario.StartYear).OrderByDescending(year => year.Key).Select(year => new ScenariosOfYear(
                year.Key, [.. year.OrderBy(scenario => scenario.MadeAt).ThenBy(scenario => scenario.Name, StringComparer.OrdinalIgnoreCase).Select(scenario => new ScenarioRow(scenario, scenario.Model.Outcome()))]))],
            [.. digital.OrderByDescending(scenario => scenario.StartYear).ThenBy(scenario => scenario.Phase).ThenBy(scenario => scenario.MadeAt).ThenBy(scenario => scenario.Name, StringComparer.OrdinalIgnoreCase)],
            Viewer.May(Permission.EditCharges),
            Viewer.May(Permission.SeeFirstAccess)));
    }
}

/// <param name="SeesAll">False for members of the board, who see what is shared with them.</param>
public sealed record ListScenariosPage(IReadOnlyList<ScenariosOfYear> Years, IReadOnlyList<DigitalScenario> Digital, bool MayEdit, bool SeesAll);

public sealed record ScenariosOfYear(int StartYear, IReadOnlyList<ScenarioRow> Rows);

public sealed record ScenarioRow(Scenario Scenario, ScenarioOutcome Outcome);
