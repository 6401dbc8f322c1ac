using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.ListAbsentSchools;

/// <summary>Open schools that the register's last file did not have, with what the import found.</summary>
[Requires(Permission.SeeSchools)]
public sealed class ListAbsentSchoolsController(TaskContext context) : TaskController(context)
{
    [HttpGet("schools/register/absent")]
    public async Task<IActionResult> Get(int? page)
    {
        var absent = Db.Schools.VisibleTo(Viewer).AbsentFromRegister();
        var paging = Paging.Of(page, SchoolQueueView.RowsOnAPage, await absent.CountAsync(HttpContext.RequestAborted));
        var rows = await absent.WithWhyAbsent(Db)
            .OrderBy(school => school.SortName).ThenBy(school => school.Id)
            .Skip(paging.Skip).Take(paging.PageSize)
            .ToListAsync(HttpContext.RequestAborted);
        return Page(new SchoolQueueView(
            "Schools that are not in the register",
            "Since",
            "",
            paging,
            [.. rows.Select(row => new SchoolQueueRow(row.Id, row.Name, row.Town, row.Urn, $"{row.Since.Short()}. {row.Why}", null))]));
    }
}
