using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.People;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Options.DraftOption;

[Requires(Permission.EditCharges)]
public sealed class DraftOptionController(TaskContext context) : OptionTaskController(context)
{
    private static readonly OptionValidator Validator = new();

    [HttpGet("first-access/options/draft")]
    public async Task<IActionResult> Get(int? year)
    {
        // The board endorses in December what holds from the September after.
        var years = await Years();
        var next = AcademicYear.StartYearOf(Today) + 1;
        return Page(new DraftOptionPage(new OptionForm(), years.Contains(year ?? next) ? year ?? next : years.FirstOrDefault(), years));
    }

    [HttpPost("first-access/options/draft")]
    public async Task<IActionResult> Post(OptionForm form, int year)
    {
        var years = await Years();
        if (!years.Contains(year))
            return BadRequest();
        var page = new DraftOptionPage(form, year, years);
        if (!IsFilledIn(form, Validator))
            return PageAgain(page);
        var drafted = SubsidyOption.Draft(year, form.Read(), Viewer.PersonId, Now);
        if (IsRefused(drafted.Refusal))
            return PageAgain(page);
        Db.Add(drafted.Value!);
        Record("Subsidy option drafted", drafted.Value!);
        return await SaveAndGo(Address(drafted.Value!), $"{drafted.Value!.Title} is drafted.");
    }
}

public sealed record DraftOptionPage(OptionForm Form, int StartYear, IReadOnlyList<int> Years)
{
    public IEnumerable<Choice> Choices => Years.Select(year => new Choice($"{year}", AcademicYear.TitleOf(year)));
}
