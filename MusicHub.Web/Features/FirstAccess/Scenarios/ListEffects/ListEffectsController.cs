using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.FirstAccess;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.People;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.ListEffects;

/// <summary>What each school of a year's bookings would pay by a scenario's charges and option.</summary>
[Requires(Permission.SeeScenarios)]
public sealed class ListEffectsController(TaskContext context) : ScenarioTaskController(context)
{
    private const int PageSize = 50;

    /// <param name="year">Whose bookings; those that the scenario was counted from unless said.</param>
    [HttpGet("first-access/scenarios/{id:guid}/schools")]
    public Task<IActionResult> Get(Guid id, int? year, int? page) => On(id, async scenario =>
    {
        var years = await Db.FirstAccessCharges.Where(charges => Db.Bookings.Any(booking => booking.StartYear == charges.StartYear)).Select(charges => charges.StartYear).OrderByDescending(known => known).ToListAsync(Aborted);
        var shown = year ?? scenario.BookingsOf ?? years.FirstOrDefault();
        var effects = (await Db.BookedTakeUp(shown, Aborted))?.Effects(scenario.Charges, scenario.Current, scenario.Rates) ?? new([]);
        var paging = Paging.Of(page, PageSize, effects.Schools.Count);
        var rows = effects.Ordered.Skip(paging.Skip).Take(paging.PageSize).ToList();
        var ids = rows.Select(row => row.SchoolId).ToList();
        var schools = await Db.Schools.Where(school => ids.Contains(school.Id)).Select(school => new EffectSchool(school.Id, school.Name, school.Urn)).ToDictionaryAsync(school => school.Id, Aborted);
        return Page(new ListEffectsPage(scenario, shown, years, effects, paging, rows, schools));
    }, staffOnly: true);
}

public sealed record ListEffectsPage(Scenario Scenario, int Year, IReadOnlyList<int> Years, SchoolEffects Effects, Paging Paging, IReadOnlyList<SchoolEffect> Rows, IReadOnlyDictionary<Guid, EffectSchool> Schools);

public sealed record EffectSchool(Guid Id, string Name, int Urn);
