using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.FirstAccess.Digital.Scenarios;
using MusicHub.Domain.FirstAccess.Scenarios;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Digital.Scenarios.MakeDigitalScenario;

/// <summary>Makes a digital scenario: an empty one, from an option, or from another scenario.</summary>
[Requires(Permission.EditCharges)]
public sealed class MakeDigitalScenarioController(TaskContext context) : DigitalScenarioTaskController(context)
{
    /// <param name="option">An option whose sizes are taken over.</param>
    /// <param name="from">A scenario that is taken over, with what a goal was reached by.</param>
    [HttpGet("first-access/digital/scenarios/new")]
    public async Task<IActionResult> Get(int? year, DigitalPhase? phase, Guid? option, Guid? from, decimal[] share, decimal[] cost)
    {
        if (from is { } id)
        {
            return await On(id, async earlier =>
            {
                var details = earlier.Details with { Name = share.Length > 0 ? null : $"{earlier.Name} (copy)", OptionName = share.Length > 0 ? null : earlier.OptionName };
                if (share.Length == details.Sizes.Count && cost.Length == details.Sizes.Count)
                    details = details with { Sizes = [.. details.Sizes.Select((size, at) => size with { SchoolPercent = share[at], Cost = cost[at] })] };
                return Page(new DigitalScenarioFormPage(DigitalScenarioForm.Of(details), earlier.StartYear, earlier.Phase, await Years(earlier.StartYear), null));
            });
        }

        if (option is { } known && await Db.DigitalOptions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == known, Aborted) is { } taken)
            return await Of(taken.StartYear, taken.Phase, taken);
        return await Of(year ?? AcademicYear.StartYearOf(Today) + 1, phase ?? DigitalPhase.Primary, null);
    }

    [HttpPost("first-access/digital/scenarios/new")]
    public async Task<IActionResult> Post(DigitalScenarioForm form, int year, DigitalPhase phase)
    {
        if (year is < 2000 or > 2100 || !Enum.IsDefined(phase) || !Enum.IsDefined(form.Source))
            return BadRequest();
        var made = DigitalScenario.Make(year, phase, form.Read(await DigitalOf(year), phase, Today), Viewer.PersonId, Now);
        if (!ModelState.IsValid || IsRefused(DigitalScenarioForm.AtField(made.Refusal)))
            return PageAgain(new DigitalScenarioFormPage(form.Whole(), year, phase, await Years(year), null));
        Db.Add(made.Value!);
        Record("Digital scenario made", made.Value!);
        return await SaveAndGo(Address(made.Value!), $"{made.Value!.Name} is saved.");
    }

    private async Task<IActionResult> Of(int year, DigitalPhase phase, DigitalOption? option)
    {
        var digital = await DigitalOf(year);
        var details = new DigitalScenarioDetails(null, null, option is null ? DigitalSource.Typed : DigitalSource.All, null, option is null ? [] : digital.SizesOf(option), null, option?.Name, digital.Current(phase)?.Name ?? "Fully paid", ScenarioRanges.Usual, PublishedTable.None);
        return Page(new DigitalScenarioFormPage(DigitalScenarioForm.Of(details), year, phase, await Years(year), null));
    }
}
