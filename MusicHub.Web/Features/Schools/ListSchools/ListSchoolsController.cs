using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data.Schools;
using MusicHub.Domain.People;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.ListSchools;

public sealed class ListSchoolsController(TaskContext context, Cycles cycles, IMemoryCache cache) : TaskController(context)
{
    private const int PageSize = 50;

    [HttpGet("schools")]
    [Requires(Permission.SeeSchools)]
    public async Task<IActionResult> Get(SchoolFilter filter, int? page, CancellationToken cancellationToken)
    {
        var cycle = await cycles.Now(Db, cancellationToken);
        var query = new SchoolListQuery(Viewer, filter, cycle.Rule, cycle.Calendar, Today);
        var paging = Paging.Of(page, PageSize, await query.Schools(Db).CountAsync(cancellationToken));
        var rows = paging.Total == 0 ? [] : await query.PageOf(Db, paging.Skip, PageSize, cancellationToken);
        return Page(new ListSchoolsPage(filter, paging, rows, cycle, Today, await SchoolChoices.Of(Db, cache, cancellationToken), Viewer));
    }
}
