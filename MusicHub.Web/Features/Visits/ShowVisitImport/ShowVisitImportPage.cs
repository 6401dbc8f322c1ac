using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits.Sheets;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Features.Visits.SheetJobs;

namespace MusicHub.Web.Features.Visits.ShowVisitImport;

public sealed record ShowVisitImportPage(VisitBatch Batch, string By, string? UndoneBy, bool IsTheirs, bool MayUndo, SheetProgress? Progress, IReadOnlyList<VisitBatchObstacle> Obstacles, Paging Paging, IReadOnlyList<VisitBatchLine> Lines)
{
    private const int PageSize = 50;

    public bool IsTooOld { get; private init; }

    /// <summary>Added by an import that was undone, and still named by something else.</summary>
    public IReadOnlyList<string> PeopleWhoStayed { get; private init; } = [];

    internal static async Task<ShowVisitImportPage?> Of(Guid id, int? number, IReadOnlyList<VisitBatchObstacle> obstacles, MusicHubDbContext db, Viewer viewer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.VisitBatches.AsNoTracking().SingleOrDefaultAsync(batch => batch.Id == id, cancellationToken) is not { } batch)
            return null;
        var names = await db.People.Where(person => person.Id == batch.ById || person.Id == batch.UndoneById).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        var lines = db.VisitBatchLines.AsNoTracking().Where(line => line.BatchId == id);
        var paging = Paging.Of(number, PageSize, await lines.CountAsync(cancellationToken));
        var shown = await lines.OrderBy(line => line.Position).Skip(paging.Skip).Take(PageSize).ToListAsync(cancellationToken);
        var isTheirs = batch.ById == viewer.PersonId || viewer.Roles.Any(RolePermissions.SpansRegions);
        var progress = batch.UndoneAt is null ? await SheetProgress.Of(id, db, cancellationToken, UndoVisitSheet.JobKind) : null;
        if (progress?.HasFailed == true && obstacles.Count == 0 && isTheirs)
            obstacles = await db.ObstaclesTo(batch, viewer, cancellationToken);
        var people = batch.NewPeople;
        var stayed = batch.UndoneAt is null || people.Count == 0 ? [] : await db.People.Where(person => people.Contains(person.Id)).OrderBy(person => person.Name).Select(person => person.Name).ToListAsync(cancellationToken);
        return new(batch, names[batch.ById], batch.UndoneById is { } by ? names[by] : null, isTheirs, isTheirs && batch.MayBeUndoneAt(now) && progress?.IsSettled != false, progress, obstacles, paging, shown) { IsTooOld = batch.UndoneAt is null && !batch.MayBeUndoneAt(now), PeopleWhoStayed = stayed };
    }
}
