using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.FirstAccess.Options;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.FirstAccess.Digital.ShowDigital;

/// <summary>Digital resources of a year: options side by side, the schools that asked, and what the grant has left.</summary>
[Requires(Permission.SeeFirstAccess)]
public sealed class ShowDigitalController(TaskContext context) : DigitalTaskController(context)
{
    /// <param name="endorsed">The first year with an option that the board has endorsed and that waits to be adopted.</param>
    [HttpGet("first-access/digital")]
    public async Task<IActionResult> Get(int? year, bool endorsed)
    {
        var waiting = endorsed ? await Db.DigitalOptions.Where(option => option.State == OptionState.Endorsed).MinAsync(option => (int?)option.StartYear, Aborted) : null;
        return Page(new ShowDigitalPage(await DigitalYears(), await YearDigital.Of(Db, Viewer, year ?? waiting ?? AcademicYear.StartYearOf(Today), Today, Aborted), Viewer));
    }
}

public sealed record ShowDigitalPage(IReadOnlyList<int> Years, YearDigital Digital, Viewer Viewer)
{
    public bool MayEdit => Viewer.May(Permission.EditBookings);

    public bool MayDraft => Viewer.May(Permission.EditCharges);

    public bool MayModel => Viewer.May(Permission.SeeScenarios);

    public bool MayAllocate => Viewer.May(Permission.ConfirmBookings);

    public IReadOnlyList<DigitalLine> Allocated { get; } = [.. Digital.Lines.Where(line => line.Request.State == DigitalState.Allocated)];

    public decimal Promised => Allocated.Sum(line => line.Request.Subsidy);

    public IReadOnlyList<DigitalLine> Ended { get; } = [.. Digital.Lines.Where(line => line.Request.State is DigitalState.Declined or DigitalState.Withdrawn)];

    /// <summary>Requests that nobody can price, as no option of their phase is adopted.</summary>
    public IReadOnlyList<DigitalLine> Unpriced { get; } = [.. Digital.Lines.Where(line => line.Request.State == DigitalState.Asked && Digital.InForce(line.Request.Phase) is null)];

    public bool MayEnd(DigitalLine line) => line.Request.State == DigitalState.Allocated ? MayAllocate : MayEdit && Viewer.MayEditRegion(line.RegionId);
}
