using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Grant.ShowGrant;

/// <summary>A year's grant against what is delivered, promised and asked for.</summary>
[Requires(Permission.SeeFirstAccess)]
public sealed class ShowGrantController(TaskContext context) : TaskController(context)
{
    [HttpGet("first-access/grant")]
    public async Task<IActionResult> Get(int? year, CancellationToken cancellationToken)
    {
        var years = await Db.FirstAccessCharges.Select(charges => charges.StartYear).OrderByDescending(startYear => startYear).ToListAsync(cancellationToken);
        var shown = year ?? AcademicYear.StartYearOf(Today);
        return Page(new ShowGrantPage(shown, years, await YearGrant.Of(Db, Viewer, shown, Today, cancellationToken), Viewer.May(Permission.EditCharges)));
    }
}

/// <param name="Grant">Null while the year has no charges.</param>
public sealed record ShowGrantPage(int Year, IReadOnlyList<int> Years, YearGrant? Grant, bool MayEdit);
