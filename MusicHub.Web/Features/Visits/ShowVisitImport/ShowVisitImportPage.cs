using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits.Sheets;
using MusicHub.Web.Design.Lists;

namespace MusicHub.Web.Features.Visits.ShowVisitImport;

public sealed record ShowVisitImportPage(VisitBatch Batch, string By, string? UndoneBy, bool MayUndo, IReadOnlyList<VisitBatchObstacle> Obstacles, Paging Paging, IReadOnlyList<VisitBatchLine> Lines)
{
    private const int PageSize = 50;

    internal static async Task<ShowVisitImportPage?> Of(Guid id, int? number, IReadOnlyList<VisitBatchObstacle> obstacles, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await db.VisitBatches.AsNoTracking().SingleOrDefaultAsync(batch => batch.Id == id, cancellationToken) is not { } batch)
            return null;
        var names = await db.People.Where(person => person.Id == batch.ById || person.Id == batch.UndoneById).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        var lines = db.VisitBatchLines.AsNoTracking().Where(line => line.BatchId == id);
        var paging = Paging.Of(number, PageSize, await lines.CountAsync(cancellationToken));
        var shown = await lines.OrderBy(line => line.Position).Skip(paging.Skip).Take(PageSize).ToListAsync(cancellationToken);
        var mayUndo = batch.UndoneAt is null && (batch.ById == viewer.PersonId || viewer.Roles.Any(RolePermissions.SpansRegions));
        return new(batch, names[batch.ById], batch.UndoneById is { } by ? names[by] : null, mayUndo, obstacles, paging, shown);
    }
}
