using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
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
        var rows = await absent
            .OrderBy(school => school.SortName).ThenBy(school => school.Id)
            .Skip(paging.Skip).Take(paging.PageSize)
            .Select(school => new
            {
                school.Id,
                school.Name,
                school.Register.Town,
                school.Urn,
                school.AbsentSince,
                Why = Db.RegisterImportLines
                    .Where(line => line.SchoolId == school.Id && line.Kind == RegisterLineKind.Absent)
                    .OrderByDescending(line => Db.RegisterImports.Where(import => import.Id == line.ImportId).Select(import => import.At).First())
                    .Select(line => line.Detail)
                    .FirstOrDefault(),
            })
            .ToListAsync(HttpContext.RequestAborted);
        return Page(new SchoolQueueView(
            "Schools that are not in the register",
            "Since",
            "",
            paging,
            [.. rows.Select(row => new SchoolQueueRow(row.Id, row.Name, row.Town, row.Urn, $"{row.AbsentSince!.Value.Short()}. {row.Why}", null))]));
    }
}
