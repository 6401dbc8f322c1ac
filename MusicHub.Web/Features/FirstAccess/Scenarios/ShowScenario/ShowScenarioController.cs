using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.FirstAccess;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.ShowScenario;

/// <summary>What a scenario comes to.</summary>
[Requires(Permission.SeeScenarios)]
public sealed class ShowScenarioController(TaskContext context) : ScenarioTaskController(context)
{
    [HttpGet("first-access/scenarios/{id:guid}")]
    public Task<IActionResult> Get(Guid id) => On(id, async scenario =>
    {
        var seesAll = Viewer.May(Permission.SeeFirstAccess);
        var booked = scenario.BookingsOf is { } year ? await Db.BookedTakeUp(year, Aborted) : null;
        return Page(new ShowScenarioPage(
            new ScenarioView(scenario),
            seesAll ? booked?.Effects(scenario.Charges, scenario.Current, scenario.Rates) : null,
            booked?.CutShort ?? default,
            await Db.NamesOf([scenario.MadeById], Aborted),
            scenario.OptionId is { } optionId && seesAll ? await Db.SubsidyOptions.Where(option => option.Id == optionId).Select(option => option.Name).SingleOrDefaultAsync(Aborted) : null,
            seesAll ? await Db.HistoryOfRecord(id, cancellationToken: Aborted) : [],
            Viewer.May(Permission.EditCharges),
            seesAll));
    });
}

/// <param name="Effects">On the schools of the bookings that it was counted from; null where it was typed, and for the board.</param>
/// <param name="CutShort">Of the bookings it was counted from, as they are now: those that end within a term, and what the grant saves by it.</param>
/// <param name="OptionName">Of the option that was drafted from it.</param>
public sealed record ShowScenarioPage(
    ScenarioView View, SchoolEffects? Effects, (int Bookings, decimal Subsidy) CutShort, IReadOnlyDictionary<Guid, string> Names, string? OptionName, IReadOnlyList<HistoryEntry> History, bool MayEdit, bool SeesAll);
