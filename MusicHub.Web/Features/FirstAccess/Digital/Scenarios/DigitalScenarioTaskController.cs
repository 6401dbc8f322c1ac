using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.FirstAccess;
using MusicHub.Domain.FirstAccess.Digital.Scenarios;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.FirstAccess.Digital.Scenarios;

/// <summary>A task on one digital scenario.</summary>
public abstract class DigitalScenarioTaskController(TaskContext context) : TaskController(context)
{
    protected CancellationToken Aborted => HttpContext.RequestAborted;

    protected static string Address(DigitalScenario scenario) => $"~/first-access/digital/scenarios/{scenario.Id}";

    /// <summary>Of those that the viewer may see.</summary>
    protected async Task<IActionResult> On(Guid id, Func<DigitalScenario, Task<IActionResult>> act) =>
        await Db.DigitalScenarios.VisibleTo(Viewer).SingleOrDefaultAsync(scenario => scenario.Id == id, Aborted) is { } scenario ? await act(scenario) : NotFound();

    /// <summary>The next year is thought about before its terms are known.</summary>
    protected async Task<IReadOnlyList<int>> Years(int startYear) =>
        [.. (await Db.AcademicYears.Select(year => year.StartYear).ToListAsync(Aborted)).Append(startYear).Distinct().OrderDescending()];

    protected Task<YearDigital> DigitalOf(int year) => YearDigital.Of(Db, Viewer, year, Today, Aborted);
}
