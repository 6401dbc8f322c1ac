using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.ListUndecidedPhases;

/// <summary>The queue of schools whose phase the register does not tell.</summary>
[Requires(Permission.SeeSchools)]
public sealed class ListUndecidedPhasesController(TaskContext context) : TaskController(context)
{
    [HttpGet("schools/register/phases")]
    public async Task<IActionResult> Get(int? page)
    {
        var waiting = Db.Schools.VisibleTo(Viewer).AwaitingPhase();
        var paging = Paging.Of(page, SchoolQueueView.RowsOnAPage, await waiting.CountAsync(HttpContext.RequestAborted));
        var rows = await waiting
            .OrderBy(school => school.SortName).ThenBy(school => school.Id)
            .Skip(paging.Skip).Take(paging.PageSize)
            .Select(school => new { school.Id, school.Name, school.Register.Town, school.Urn, school.Register.Type, school.Register.RegisterPhase, school.RegionId })
            .ToListAsync(HttpContext.RequestAborted);
        return Page(new SchoolQueueView(
            "Schools whose phase is to be chosen",
            "What the register says",
            "Choose the phase",
            paging,
            [.. rows.Select(row => new SchoolQueueRow(
                row.Id, row.Name, row.Town, row.Urn,
                $"{row.Type ?? "No type"}, phase “{row.RegisterPhase ?? "not given"}”",
                Viewer.May(Permission.EditSchools) && Viewer.MayEditRegion(row.RegionId) ? $"/schools/{row.Id}/phase" : null))]));
    }
}
