using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Bookings;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Bookings.RequestBooking;

/// <summary>Takes a school's request.</summary>
[Requires(Permission.EditBookings)]
public sealed class RequestBookingController(TaskContext context) : BookingTaskController(context)
{
    [HttpGet("first-access/bookings/request")]
    public async Task<IActionResult> Get(Guid? school, string? q, int? year) => school is null
        ? View("ChooseSchool", await ChooseSchoolPage.Of("Take a First Access request", "/first-access/bookings/request", q, closedToo: false, Db, Viewer, Aborted))
        : await For(school.Value, year, new BookingForm { RequestedOn = Today, PartnerId = BookingForm.TheHub, HireSets = 0 }, page => Task.FromResult<IActionResult>(page.Choices is null ? View("NoCharges", page) : Page(page)));

    [HttpPost("first-access/bookings/request")]
    public Task<IActionResult> Post(Guid school, int year, BookingForm form) => For(school, year, form, async page =>
    {
        if (page.Choices is not { } choices || choices.Charges.StartYear != year)
            return BadRequest();
        if (!IsFilledIn(form, new BookingValidator(choices)))
            return PageAgain(page);
        if (!form.IsAnother && await Same(choices, form.Read()) is { Count: > 0 } same)
        {
            ModelState.AddModelError("Form.IsAnother", $"{choices.School.Name} has asked for {YearGroups.Title(form.YearGroup!.Value)} in the same term already: {string.Join(", ", same.Select(booking => $"{booking.Reference} ({booking.Title})"))}. Is this another request?");
            return PageAgain(page with { Same = same });
        }

        var number = (await Db.Bookings.Where(booking => booking.StartYear == year).MaxAsync(booking => (int?)booking.Number, Aborted) ?? 0) + 1;
        var asked = Booking.Request(choices.School, choices.Charges, number, form.Read(), Viewer.PersonId, Today);
        if (IsRefused(asked.Refusal))
            return PageAgain(page);
        Db.Add(asked.Value!);
        Record("First Access requested", asked.Value!, school);
        return await SaveAndGo($"~/first-access/bookings/{asked.Value!.Id}", $"The request is taken: {asked.Value!.Reference}.");
    });

    // Declined and withdrawn ones may be asked for again.
    private async Task<IReadOnlyList<Booking>> Same(BookingChoices choices, BookingDetails details) =>
        [.. (await Db.Bookings.AsNoTracking().IgnoreAutoIncludes().Where(booking => booking.SchoolId == choices.School.Id && booking.StartYear == choices.Charges.StartYear && booking.YearGroup == details.YearGroup && booking.State != BookingState.Declined && booking.State != BookingState.Withdrawn)
            .OrderBy(booking => booking.Number).ToListAsync(Aborted)).Where(booking => booking.TermNames.Intersect(details.TermNames).Any())];

    private async Task<IActionResult> For(Guid id, int? year, BookingForm form, Func<RequestBookingPage, Task<IActionResult>> act)
    {
        if (await Db.Schools.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(school => school.Id == id, Aborted) is not { } school)
            return NotFound();
        if (!MayEdit(school))
            return Forbid();
        var years = await Db.FirstAccessCharges.AsNoTracking().Where(charges => charges.StartYear >= AcademicYear.StartYearOf(Today)).OrderBy(charges => charges.StartYear).ToListAsync(Aborted);
        var charges = years.Find(charges => charges.StartYear == year) ?? years.Find(charges => charges.RequestsFrom <= Today && Today <= charges.RequestsUntil) ?? years.FirstOrDefault();
        var choices = charges is null ? null : await BookingChoices.Of(charges, school, null, Db, Aborted);
        return await act(new RequestBookingPage(form, school, choices, [.. years.Select(charges => charges.StartYear)]));
    }
}

/// <param name="Choices">Null while no year that could be booked has charges.</param>
/// <param name="Years">That can be booked.</param>
public sealed record RequestBookingPage(BookingForm Form, Domain.Schools.School School, BookingChoices? Choices, IReadOnlyList<int> Years)
{
    /// <summary>What the school has asked for that this may be once more.</summary>
    public IReadOnlyList<Booking> Same { get; init; } = [];
}
