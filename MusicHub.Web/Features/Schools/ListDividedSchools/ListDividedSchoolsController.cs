using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.ListDividedSchools;

/// <summary>The queue of schools that became several, until the Head says for which of those their visits count.</summary>
[Requires(Permission.SeeSchools)]
public sealed class ListDividedSchoolsController(TaskContext context) : TaskController(context)
{
    [HttpGet("schools/register/divided")]
    public async Task<IActionResult> Get(int? page)
    {
        var divided = Db.DividedSchools().VisibleTo(Viewer);
        var paging = Paging.Of(page, SchoolQueueView.RowsOnAPage, await divided.CountAsync(HttpContext.RequestAborted));
        var rows = await divided
            .OrderBy(school => school.SortName).ThenBy(school => school.Id)
            .Skip(paging.Skip).Take(paging.PageSize)
            .Select(school => new { school.Id, school.Name, school.Register.Town, school.Urn })
            .ToListAsync(HttpContext.RequestAborted);
        var ids = rows.Select(row => row.Id).ToList();
        var successors = (await Db.Set<SchoolPredecessor>()
                .Where(predecessor => ids.Contains(predecessor.PredecessorId))
                .Join(Db.Schools, predecessor => predecessor.SchoolId, school => school.Id, (predecessor, school) => new { predecessor.PredecessorId, school.Name, school.SortName })
                .OrderBy(successor => successor.SortName)
                .ToListAsync(HttpContext.RequestAborted))
            .ToLookup(successor => successor.PredecessorId, successor => successor.Name);
        return Page(new SchoolQueueView(
            "Divided schools",
            "Became",
            "Say which counts",
            paging,
            [.. rows.Select(row => new SchoolQueueRow(
                row.Id, row.Name, row.Town, row.Urn, string.Join(", ", successors[row.Id]),
                Viewer.May(Permission.DecideSuccessors) ? $"/schools/{row.Id}/successor" : null))]));
    }
}
