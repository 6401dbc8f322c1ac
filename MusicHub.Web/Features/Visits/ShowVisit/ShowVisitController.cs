using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.ShowVisit;

[Requires(Permission.SeeVisits)]
public sealed class ShowVisitController(TaskContext context) : TaskController(context)
{
    [HttpGet("visits/{id:guid}")]
    public async Task<IActionResult> Get(Guid id) => await VisitSubject.Find(id, Db, Viewer, HttpContext.RequestAborted) is { } subject
        ? Page(await ShowVisitPage.Of(subject, Db, Viewer, Today, HttpContext.RequestAborted))
        : NotFound();
}
