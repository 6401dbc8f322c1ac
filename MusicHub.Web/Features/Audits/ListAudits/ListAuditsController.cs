using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data.Audits;
using MusicHub.Domain.People;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Schools;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Audits.ListAudits;

[Requires(Permission.SeeVisits)]
public sealed class ListAuditsController(TaskContext context, IMemoryCache cache) : TaskController(context)
{
    private const int PageSize = 50;

    [HttpGet("audits")]
    public async Task<IActionResult> Get([FromQuery(Name = "")] ListAuditsQuery query, int? page, CancellationToken cancellationToken)
    {
        var lines = query.Apply(Db.AuditLinesFor(Viewer, query.Q));
        var paging = Paging.Of(page, PageSize, await lines.CountAsync(cancellationToken));
        var rows = paging.Total == 0 ? [] : await query.Order(lines).Skip(paging.Skip).Take(PageSize).ToListAsync(cancellationToken);
        var years = await Db.Audits.VisibleTo(Viewer).Select(audit => audit.YearStart).Distinct().OrderDescending().ToListAsync(cancellationToken);
        return Page(new ListAuditsPage(query, paging, rows, await SchoolChoices.Of(Db, cache, cancellationToken), years));
    }
}
