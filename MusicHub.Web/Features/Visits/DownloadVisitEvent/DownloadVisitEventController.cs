using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Documents.Calendar;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.DownloadVisitEvent;

/// <summary>One visit for a calendar program.</summary>
[Requires(Permission.SeeVisits)]
public sealed class DownloadVisitEventController(TaskContext context) : TaskController(context)
{
    [HttpGet("visits/{id:guid}/visit.ics")]
    public async Task<IActionResult> Get(Guid id) => await Db.EventOf(id, Viewer, ProgramAddress.Of(Request), HttpContext.RequestAborted) is { } happening
        ? File(CalendarFile.Write(null, [happening], Now), CalendarFile.ContentType, "visit.ics")
        : NotFound();
}
