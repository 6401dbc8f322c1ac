using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.FirstAccess;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Pricing;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.MakeScenario;

/// <summary>Makes a scenario, from the charges in force or from another scenario.</summary>
[Requires(Permission.EditCharges)]
public sealed class MakeScenarioController(TaskContext context) : ScenarioTaskController(context)
{
    private static readonly ScenarioValidator Validator = new();

    /// <param name="from">A scenario that is taken over, with what a goal was reached by.</param>
    [HttpGet("first-access/scenarios/new")]
    public async Task<IActionResult> Get(int? year, Guid? from, decimal? first, decimal? second, decimal? third, decimal? rate)
    {
        var earlier = await Earlier(from);
        if (from is not null && earlier is null)
            return NotFound();
        var start = earlier?.StartYear ?? year ?? AcademicYear.StartYearOf(Today) + 1;
        var known = await Known(earlier, start);
        if (earlier is not null && first is { } one && second is { } two && third is { } three)
            known = known with { Name = null, Option = new(null, new SubsidyRates(one, two, three)) };
        if (rate is { } changed)
            known = known with { Charges = known.Charges with { Rate = changed } };
        return Page(await ScenarioFormPage.Of(ScenarioForm.Of(known), start, known, null, Db, Aborted));
    }

    [HttpPost("first-access/scenarios/new")]
    public async Task<IActionResult> Post(ScenarioForm form, int year, Guid? from)
    {
        var earlier = await Earlier(from);
        if ((from is not null && earlier is null) || year is < 2000 or > 2100)
            return NotFound();
        var known = await Known(earlier, year);
        if (!IsFilledIn(form, Validator))
            return PageAgain(await ScenarioFormPage.Of(form, year, known, null, Db, Aborted));
        var (details, refusal) = await ScenarioSource.Read(form, year, known, Db, Today, Aborted);
        var made = details is null ? refusal! : Scenario.Make(year, details, Viewer.PersonId, Now);
        if (IsRefused(made.Refusal.AtField(form)))
            return PageAgain(await ScenarioFormPage.Of(form, year, known, null, Db, Aborted));
        Db.Add(made.Value!);
        Record("Scenario made", made.Value!);
        return await SaveAndGo(Address(made.Value!), $"{made.Value!.Name} is saved.");
    }

    private async Task<Scenario?> Earlier(Guid? from) =>
        from is { } id ? await Db.Scenarios.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(scenario => scenario.Id == id, Aborted) : null;

    private async Task<ScenarioDetails> Known(Scenario? earlier, int startYear) =>
        earlier is null ? await ScenarioSource.Start(Db, startYear, Aborted) : earlier.Details with { Name = $"{earlier.Name} (copy)" };
}
