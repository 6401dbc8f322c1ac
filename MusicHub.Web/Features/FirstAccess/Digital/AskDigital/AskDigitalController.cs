using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Digital.AskDigital;

/// <summary>Takes a school's request for digital resources.</summary>
[Requires(Permission.EditBookings)]
public sealed class AskDigitalController(TaskContext context) : DigitalTaskController(context)
{
    [HttpGet("first-access/digital/ask")]
    public async Task<IActionResult> Get(Guid? school, string? q, int? year) => school is null
        ? View("ChooseSchool", await ChooseSchoolPage.Of("Take a request for digital resources", "/first-access/digital/ask", q, closedToo: false, Db, Viewer, Aborted))
        : await For(school.Value, new AskDigitalForm { RequestedOn = Today, Year = year ?? AcademicYear.StartYearOf(Today) }, page => Task.FromResult<IActionResult>(Page(page)));

    [HttpPost("first-access/digital/ask")]
    public Task<IActionResult> Post(Guid school, AskDigitalForm form) => For(school, form, async page =>
    {
        if (form.RequestedOn is null)
            ModelState.AddModelError("Form.RequestedOn", "Enter the day of the request");
        if (!ModelState.IsValid || !page.Years.Any(year => year.Value == $"{form.Year}"))
            return PageAgain(page);
        var taken = await Db.DigitalRequests.AnyAsync(request => request.SchoolId == school && request.StartYear == form.Year && (request.State == DigitalState.Asked || request.State == DigitalState.Allocated), Aborted);
        var asked = DigitalRequest.Ask(page.School, form.Year, form.RequestedOn!.Value, Today);
        if (IsRefused(taken ? DigitalRefusals.AskedAlready : asked.Refusal))
            return PageAgain(page);
        Db.Add(asked.Value!);
        Record("Digital resources asked for", asked.Value!, school);
        return await SaveAndGo($"~/first-access/digital?year={form.Year}", $"The request of {page.School.Name} is taken.");
    });

    private async Task<IActionResult> For(Guid id, AskDigitalForm form, Func<AskDigitalPage, Task<IActionResult>> act)
    {
        if (await Db.Schools.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == id, Aborted) is not { } school)
            return NotFound();
        if (!Viewer.MayEditRegion(school.RegionId))
            return Forbid();
        var now = AcademicYear.StartYearOf(Today);
        return await act(new AskDigitalPage(form, school, [.. new[] { now, now + 1 }.Select(year => new Choice($"{year}", AcademicYear.TitleOf(year)))]));
    }
}

public sealed class AskDigitalForm
{
    public int Year { get; set; }

    [Display(Name = "Day of the request")]
    public DateOnly? RequestedOn { get; set; }
}

public sealed record AskDigitalPage(AskDigitalForm Form, School School, IReadOnlyList<Choice> Years);
