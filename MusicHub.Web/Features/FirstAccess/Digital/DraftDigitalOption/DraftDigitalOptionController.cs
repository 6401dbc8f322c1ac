using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.People;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Digital.DraftDigitalOption;

[Requires(Permission.EditCharges)]
public sealed class DraftDigitalOptionController(TaskContext context) : DigitalTaskController(context)
{
    [HttpGet("first-access/digital/options/draft")]
    public async Task<IActionResult> Get(int? year, DigitalPhase? phase)
    {
        var years = await Years();
        var next = year ?? AcademicYear.StartYearOf(Today) + 1;
        return Page(new DraftDigitalOptionPage(DigitalOptionForm.Of(null), years.Contains(next) ? next : years.FirstOrDefault(), phase ?? DigitalPhase.Primary, years));
    }

    [HttpPost("first-access/digital/options/draft")]
    public async Task<IActionResult> Post(DigitalOptionForm form, int year, DigitalPhase phase)
    {
        var years = await Years();
        if (!years.Contains(year) || !Enum.IsDefined(phase))
            return BadRequest();
        var page = new DraftDigitalOptionPage(form.Whole(), year, phase, years);
        form.Check(ModelState);
        if (!ModelState.IsValid)
            return PageAgain(page);
        var drafted = DigitalOption.Draft(year, phase, form.Read(), Viewer.PersonId, Now);
        if (IsRefused(drafted.Refusal))
            return PageAgain(page);
        Db.Add(drafted.Value!);
        Record("Digital option drafted", drafted.Value!);
        return await SaveAndGo(Address(drafted.Value!), $"{drafted.Value!.Name} is drafted.");
    }

    private Task<List<int>> Years() => Db.AcademicYears.Select(year => year.StartYear).OrderByDescending(year => year).ToListAsync(Aborted);
}

public sealed record DraftDigitalOptionPage(DigitalOptionForm Form, int StartYear, DigitalPhase Phase, IReadOnlyList<int> Years)
{
    public IEnumerable<Choice> Choices => Years.Select(year => new Choice($"{year}", AcademicYear.TitleOf(year)));

    public IEnumerable<Choice> Phases => DigitalPhases.All.Select(phase => new Choice(phase.ToString(), phase.Title()));
}
