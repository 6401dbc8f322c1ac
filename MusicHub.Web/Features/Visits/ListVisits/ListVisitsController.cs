using Microsoft.AspNetCore.Mvc;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.ListVisits;

[Requires(Permission.SeeVisits)]
public sealed class ListVisitsController(TaskContext context) : TaskController(context)
{
    [HttpGet("visits")]
    public async Task<IActionResult> Get([FromQuery(Name = "")] ListVisitsQuery query) =>
        Page(await ListVisitsPage.Of(query.OrWhatIsToCome(Request), Db, Viewer, Today, HttpContext.RequestAborted));
}
