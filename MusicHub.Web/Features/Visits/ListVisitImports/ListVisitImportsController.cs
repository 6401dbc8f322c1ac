using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain.People;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Visits.ListVisitImports;

public sealed record VisitImportRow(Guid Id, DateTimeOffset At, string By, string FileName, int Added, int Updated, bool IsUndone);

public sealed record ListVisitImportsPage(Paging Paging, IReadOnlyList<VisitImportRow> Rows, IReadOnlyList<WaitingSheet> Waiting);

/// <summary>Sheets of visits that were brought in, the latest first.</summary>
[Requires(Permission.ImportVisits)]
public sealed class ListVisitImportsController(TaskContext context) : TaskController(context)
{
    private const int PageSize = 25;

    [HttpGet("visits/imports")]
    public async Task<IActionResult> Get(int? page)
    {
        var paging = Paging.Of(page, PageSize, await Db.VisitBatches.CountAsync(HttpContext.RequestAborted));
        var rows = await Db.VisitBatches.OrderByDescending(batch => batch.At).ThenBy(batch => batch.Id).Skip(paging.Skip).Take(PageSize)
            .Join(Db.People, batch => batch.ById, person => person.Id, (batch, person) => new VisitImportRow(batch.Id, batch.At, person.Name, batch.FileName, batch.Added, batch.Updated, batch.UndoneAt != null))
            .ToListAsync(HttpContext.RequestAborted);
        return Page(new ListVisitImportsPage(paging, [.. rows.OrderByDescending(row => row.At).ThenBy(row => row.Id)], await Db.SheetsOf(Viewer.PersonId, HttpContext.RequestAborted)));
    }
}
