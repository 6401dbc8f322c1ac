using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.FirstAccess;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.FirstAccess.Digital;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.FirstAccess.Digital;

/// <summary>A task on one digital option, or on one school's request.</summary>
public abstract class DigitalTaskController(TaskContext context) : TaskController(context)
{
    protected CancellationToken Aborted => HttpContext.RequestAborted;

    protected static string Address(DigitalOption option) => $"~/first-access/digital/options/{option.Id}";

    /// <summary>That have options or requests, and this one.</summary>
    protected async Task<IReadOnlyList<int>> DigitalYears() =>
        [.. (await Db.DigitalOptions.Select(option => option.StartYear).Concat(Db.DigitalRequests.Select(request => request.StartYear)).Distinct().ToListAsync(Aborted)).Append(AcademicYear.StartYearOf(Today)).Distinct().OrderDescending()];

    protected async Task<IActionResult> OnOption(Guid id, Func<DigitalOption, Task<IActionResult>> act) =>
        await Db.DigitalOptions.SingleOrDefaultAsync(option => option.Id == id, Aborted) is { } option ? await act(option) : NotFound();

    /// <param name="mayAct">Whether the viewer may take the step, by the request as it stands.</param>
    protected async Task<IActionResult> OnRequest(Guid id, Func<DigitalRequest, DigitalLine, bool> mayAct, Func<DigitalSubject, Task<IActionResult>> act)
    {
        if (await Db.DigitalRequests.VisibleTo(Viewer).SingleOrDefaultAsync(request => request.Id == id, Aborted) is not { } request)
            return NotFound();
        var year = await YearDigital.Of(Db, Viewer, request.StartYear, Today, Aborted);
        if (year.Lines.SingleOrDefault(line => line.Request.Id == id) is not { } line)
            return NotFound();
        return mayAct(request, line) ? await act(new DigitalSubject(request, line, year)) : Forbid();
    }

    protected bool MayEdit(DigitalLine line) => Viewer.May(Permission.EditBookings) && Viewer.MayEditRegion(line.RegionId);
}

/// <summary>A request, its school and its year.</summary>
public sealed record DigitalSubject(DigitalRequest Request, DigitalLine Line, YearDigital Year)
{
    public string List => $"/first-access/digital?year={Request.StartYear}";
}
