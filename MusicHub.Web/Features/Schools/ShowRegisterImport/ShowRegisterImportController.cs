using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.Schools.ShowRegisterImport;

/// <summary>The record of an import: what it did to each school.</summary>
[Requires(Permission.SeeSchools)]
public sealed class ShowRegisterImportController(TaskContext context) : TaskController(context)
{
    [HttpGet("schools/register/{id:guid}")]
    public async Task<IActionResult> Get(Guid id, RegisterLineKind? kind, int? page)
    {
        var cancellation = HttpContext.RequestAborted;
        var found = await Db.RegisterImports.AsNoTracking()
            .Where(import => import.Id == id)
            .Select(import => new { Import = import, By = Db.People.Where(person => person.Id == import.ById).Select(person => person.Name).FirstOrDefault() })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
            return NotFound();
        var import = found.Import;
        var counts = Enum.GetValues<RegisterLineKind>().Select(counted => (Kind: counted, Count: import.CountOf(counted))).Where(count => count.Count > 0).ToList();
        var shown = RegisterLinesView.Choose(counts, kind);
        var lines = Db.RegisterImportLines.AsNoTracking().Where(line => line.ImportId == id && line.Kind == shown);
        var paging = Paging.Of(page, RegisterLinesView.RowsOnAPage, await lines.CountAsync(cancellation));
        var rows = await lines.OrderBy(line => line.Position).Skip(paging.Skip).Take(paging.PageSize).ToListAsync(cancellation);
        return Page(new ShowRegisterImportPage(
            import,
            found.By ?? "A command",
            new RegisterLinesView(
                counts,
                shown,
                paging,
                [.. rows.Select(RegisterLineRow.Of)],
                [.. Enum.GetValues<RegisterIgnoreReason>().Select(reason => (reason.Title(), import.IgnoredCounts.GetValueOrDefault(reason.ToString()))).Where(ignored => ignored.Item2 > 0)],
                IsDone: true)));
    }
}

public sealed record ShowRegisterImportPage(RegisterImport Import, string By, RegisterLinesView Lines);
