using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.FirstAccess;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Returns;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Returns.ShowReturn;

/// <summary>The numbers of a year for the return, and what is missing of them.</summary>
[Requires(Permission.SeeFirstAccess)]
public sealed class ShowReturnController(TaskContext context) : TaskController(context)
{
    [HttpGet("first-access/return")]
    public async Task<IActionResult> Get(int? year, CancellationToken cancellationToken)
    {
        var shown = year ?? AcademicYear.StartYearOf(Today);
        var calendar = new SchoolCalendar(await Db.AcademicYears.AsNoTracking().ToListAsync(cancellationToken));
        return Page(new ShowReturnPage(
            shown,
            await Db.FirstAccessCharges.Select(charges => charges.StartYear).OrderByDescending(startYear => startYear).ToListAsync(cancellationToken),
            await Db.YearBookings(shown, cancellationToken: cancellationToken) is { } bookings ? ReturnFigures.Of(bookings.All, calendar, Today) : null,
            Today,
            Viewer.May(Permission.EditBookings)));
    }
}

/// <param name="Figures">Null while the year has no charges.</param>
public sealed record ShowReturnPage(int Year, IReadOnlyList<int> Years, ReturnFigures? Figures, DateOnly Today, bool MayEdit);
