using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.Together.ShowTrustVisit;

[Requires(Permission.SeeVisits)]
public sealed class ShowTrustVisitController(TaskContext context) : TaskController(context)
{
    [HttpGet("visits/together/{id:guid}")]
    public async Task<IActionResult> Get(Guid id) =>
        await TrustVisitSubject.Find(id, Db, Viewer, HttpContext.RequestAborted) is { } subject ? Page(new ShowTrustVisitPage(subject, Viewer, Today)) : NotFound();
}
