using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Charges;
using MusicHub.Domain.People;
using MusicHub.Web.Design;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Charges.SetCharges;

/// <summary>Sets the charges of a year that has none; the form starts from those of the year before.</summary>
[Requires(Permission.EditCharges)]
public sealed class SetChargesController(TaskContext context) : TaskController(context)
{
    private static readonly ChargesValidator Validator = new();

    [HttpGet("first-access/charges/set")]
    public async Task<IActionResult> Get(int? year, CancellationToken cancellationToken)
    {
        var years = await Years(cancellationToken);
        var startYear = years.Contains(year ?? 0) ? year!.Value : years.Contains(AcademicYear.StartYearOf(Today)) ? AcademicYear.StartYearOf(Today) : years.FirstOrDefault(AcademicYear.StartYearOf(Today));
        var before = await Db.FirstAccessCharges.AsNoTracking().Where(charges => charges.StartYear < startYear).OrderByDescending(charges => charges.StartYear).FirstOrDefaultAsync(cancellationToken);
        var form = before is null
            ? ChargesForm.Usual(startYear)
            : ChargesForm.Of(before.Details with { RequestsFrom = before.RequestsFrom.AddYears(startYear - before.StartYear), RequestsUntil = before.RequestsUntil.AddYears(startYear - before.StartYear), Grant = null });
        return Page(new SetChargesPage(form, startYear, years, before?.Title));
    }

    [HttpPost("first-access/charges/set")]
    public async Task<IActionResult> Post(ChargesForm form, int? year, CancellationToken cancellationToken)
    {
        var years = await Years(cancellationToken);
        if (year is not { } startYear)
            return BadRequest();
        ChargesForm.NameNumbers(ModelState);
        if (!years.Contains(startYear))
            ModelState.AddModelError("year", ChargesRefusals.YearTaken.Message);
        if (!IsFilledIn(form, Validator))
            return PageAgain(new SetChargesPage(form, startYear, years, null));
        var set = FirstAccessCharges.Set(startYear, form.Read());
        if (IsRefused(set.Refusal))
            return PageAgain(new SetChargesPage(form, startYear, years, null));
        Db.Add(set.Value!);
        Record("First Access charges set", set.Value!);
        return await SaveAndGo($"~/first-access/charges/{startYear}", $"The charges of {set.Value!.Title} are set.");
    }

    /// <summary>Of the hub's years, those that have no charges.</summary>
    private Task<List<int>> Years(CancellationToken cancellationToken) =>
        Db.AcademicYears.Select(year => year.StartYear).Where(year => !Db.FirstAccessCharges.Any(charges => charges.StartYear == year)).OrderByDescending(year => year).ToListAsync(cancellationToken);
}

/// <param name="Years">That may be chosen.</param>
/// <param name="From">The year whose figures the form starts from.</param>
public sealed record SetChargesPage(ChargesForm Form, int StartYear, IReadOnlyList<int> Years, string? From)
{
    public IEnumerable<Choice> Choices => Years.Select(year => new Choice($"{year}", AcademicYear.TitleOf(year)));
}
