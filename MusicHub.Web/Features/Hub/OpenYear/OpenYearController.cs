using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.OpenYear;

/// <summary>Opens the next academic year in one step: all that will be made stands on the page, and can be changed there first.</summary>
[Requires(Permission.EditHub)]
public sealed class OpenYearController(TaskContext context, Cycles cycles) : TaskController(context)
{
    private static readonly YearValidator Validator = new();

    [HttpGet("hub/calendar/open")]
    public async Task<IActionResult> Get()
    {
        var last = await Db.AcademicYears.AsNoTracking().OrderByDescending(year => year.StartYear).FirstOrDefaultAsync();
        var startYear = last is null ? AcademicYear.StartYearOf(Today) : last.StartYear + 1;
        if (startYear > 2100)
            return NotFound();
        var proposal = last is null ? YearProposal.Standard(startYear) : YearProposal.From(last, startYear);
        var form = YearForm.Of(proposal.Open().OrThrow());
        form.StartYear = startYear;
        form.CarryTargets = true;
        return Page(await PageOf(form));
    }

    [HttpPost("hub/calendar/open")]
    public async Task<IActionResult> Post(YearForm form)
    {
        YearForm.NameDates(ModelState);
        if (!IsFilledIn(form, Validator))
            return PageAgain(await PageOf(form));
        var result = await Db.AcademicYears.AnyAsync(year => year.StartYear == form.StartYear)
            ? CalendarRefusals.YearAlreadyOpen
            : AcademicYear.Open(form.StartYear, form.Autumn.Read()!.Value, form.Spring.Read()!.Value, form.Summer.Read()!.Value, form.Provisional);
        if (IsRefused(result.Refusal))
            return PageAgain(await PageOf(form));

        var year = result.Value!;
        Db.Add(year);
        if (form.CarryTargets && (await PageOf(form)).Carried is { } carried)
            Db.Add(carried);
        Record("Academic year opened", year);
        var answer = await SaveAndGo("~/hub/calendar", $"{year.Title} is open.");
        cycles.Forget();
        return answer;
    }

    private async Task<OpenYearPage> PageOf(YearForm form)
    {
        var regions = await Db.Regions.OrderBy(region => region.Name).Select(region => new RegionName(region.Id, region.Name)).ToListAsync();
        var years = await Db.Targets.AsNoTracking().Where(year => year.StartYear <= form.StartYear && year.Lines.Any()).OrderByDescending(year => year.StartYear).Take(1).ToListAsync();
        var before = years.SingleOrDefault(year => year.StartYear < form.StartYear);
        return new OpenYearPage(form, regions, before, before?.CarryTo(form.StartYear, regions.Select(region => region.Id).ToHashSet()));
    }
}
