using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Hub.ChangeYear;

[Requires(Permission.EditHub)]
public sealed class ChangeYearController(TaskContext context, Cycles cycles) : TaskController(context)
{
    private static readonly YearValidator Validator = new();

    [HttpGet("hub/calendar/{startYear:int}")]
    public async Task<IActionResult> Get(int startYear) =>
        await Db.AcademicYears.AsNoTracking().SingleOrDefaultAsync(year => year.StartYear == startYear) is { } year
            ? Page(new ChangeYearPage(YearForm.Of(year), year.Title, year.Version))
            : NotFound();

    [HttpPost("hub/calendar/{startYear:int}")]
    public async Task<IActionResult> Post(int startYear, YearForm form)
    {
        if (await Db.AcademicYears.SingleOrDefaultAsync(year => year.StartYear == startYear) is not { } year)
            return NotFound();
        YearForm.NameDates(ModelState);
        if (!IsFilledIn(form, Validator))
            return PageAgain(new ChangeYearPage(form, year.Title, year.Version));
        Db.Expect(year, PostedVersion);
        if (IsRefused(year.ChangeDates(form.Autumn.Read()!.Value, form.Spring.Read()!.Value, form.Summer.Read()!.Value, form.Provisional).Refusal))
            return PageAgain(new ChangeYearPage(form, year.Title, year.Version));
        Record("Term dates changed", year);
        var answer = await SaveAndGo("~/hub/calendar", $"The dates of {year.Title} are saved.");
        cycles.Forget();
        return answer;
    }
}

public sealed record ChangeYearPage(YearForm Form, string Title, int Version);
