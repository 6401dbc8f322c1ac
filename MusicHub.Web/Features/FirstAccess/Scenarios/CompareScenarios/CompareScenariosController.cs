using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.FirstAccess;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.CompareScenarios;

/// <summary>Up to six scenarios side by side.</summary>
[Requires(Permission.SeeScenarios)]
public sealed class CompareScenariosController(TaskContext context) : TaskController(context)
{
    /// <param name="id">In the order of the columns; those of the year unless said.</param>
    /// <param name="year">The latest unless said.</param>
    [HttpGet("first-access/scenarios/compare")]
    public async Task<IActionResult> Get(Guid[] id, int? year, CancellationToken cancellationToken)
    {
        var visible = Db.Scenarios.AsNoTracking().VisibleTo(Viewer);
        var shownYear = year ?? await visible.MaxAsync(scenario => (int?)scenario.StartYear, cancellationToken);
        var asked = id.Length > 0;
        var found = await (asked ? visible.Where(scenario => id.Contains(scenario.Id)) : visible.Where(scenario => scenario.StartYear == shownYear)).ToListAsync(cancellationToken);
        var ordered = asked ? found.OrderBy(scenario => Array.IndexOf(id, scenario.Id)) : found.OrderBy(scenario => scenario.MadeAt).ThenBy(scenario => scenario.Name, StringComparer.Ordinal);
        var shown = ordered.Take(CompareScenariosPage.Most).ToList();
        if (asked && shown.Count == 0)
            return NotFound();
        var booked = new Dictionary<int, BookedTakeUp?>();
        if (Viewer.May(Permission.SeeFirstAccess))
        {
            foreach (var bookedYear in shown.Select(scenario => scenario.BookingsOf).OfType<int>().Distinct())
                booked[bookedYear] = await Db.BookedTakeUp(bookedYear, cancellationToken);
        }

        return Page(new CompareScenariosPage([.. shown.Select(scenario => new ComparedScenario(
            new ScenarioView(scenario), scenario.BookingsOf is { } of ? booked.GetValueOrDefault(of)?.Effects(scenario.Charges, scenario.Current, scenario.Rates) : null))], found.Count));
    }
}
