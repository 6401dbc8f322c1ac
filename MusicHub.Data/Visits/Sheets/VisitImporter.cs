using Microsoft.EntityFrameworkCore;
using MusicHub.Data.People;
using MusicHub.Data.Register;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;
using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Data.Visits.Sheets;

public enum VisitImportOutcome
{
    Done,

    /// <summary>It would do something else than what was looked at.</summary>
    HubChanged,
    NothingToDo,

    /// <summary>Rows have problems, or wait for an answer, and nobody said to leave them out.</summary>
    RowsLeft,
}

/// <summary>Plans and carries out sheets of visits. Each is one transaction with one change.</summary>
public sealed class VisitImporter(MusicHubDbContext db)
{
    private const int VisitsAtOnce = 100;

    /// <summary>So many visits are written while a person waits; more are a background job.</summary>
    public const int MostWhileWaiting = 500;

    public async Task<(TrackerPlan Plan, TrackerWorld World)> Plan(StagedVisits staged, Viewer viewer, DateOnly today, CancellationToken cancellation)
    {
        var sheets = staged.Sheets();
        var choices = staged.Choices();
        var world = await db.TrackerWorld(viewer, TrackerPlanner.Named(sheets, choices.Mapping), today, cancellation);
        var plan = TrackerPlanner.Plan(sheets, choices.Mapping, new(choices.Answers), world);
        if (TrackerPlanner.ToCompare(plan, world) is not { Count: > 0 } known)
            return (plan, world);
        world = world.With(await db.TrackerVisits(viewer, known, cancellation));
        return (TrackerPlanner.Plan(sheets, choices.Mapping, new(choices.Answers), world), world);
    }

    /// <param name="fingerprint">Of the plan that was looked at.</param>
    /// <param name="withoutTheRest">Whether rows with problems and conflicts, and those that wait for an answer, may be left out.</param>
    public Task<VisitImportOutcome> Apply(Guid stagedId, string fingerprint, bool withoutTheRest, Viewer viewer, DateOnly today, DateTimeOffset at, IProgress<double>? progress, CancellationToken cancellation) =>
        db.InTransaction(
            async () =>
            {
                db.ChangeTracker.Clear();
                if (await db.StagedVisits.AsNoTracking().SingleOrDefaultAsync(staged => staged.Id == stagedId && staged.ById == viewer.PersonId, cancellation) is not { } staged)
                    return VisitImportOutcome.HubChanged;
                var (plan, world) = await Plan(staged, viewer, today, cancellation);
                if (plan.Fingerprint() != fingerprint)
                    return VisitImportOutcome.HubChanged;
                if (plan.IsEmpty)
                    return VisitImportOutcome.NothingToDo;
                if (!withoutTheRest && plan.Rest > 0)
                    return VisitImportOutcome.RowsLeft;
                progress?.Report(0.3);
                await Write(staged, plan, world, viewer, at, today, cancellation);
                return VisitImportOutcome.Done;
            },
            cancellation);

    private async Task Write(StagedVisits staged, TrackerPlan plan, TrackerWorld world, Viewer viewer, DateTimeOffset at, DateOnly today, CancellationToken cancellation)
    {
        var batch = new VisitBatch(staged.Id, staged.FileName, plan, at, viewer.PersonId);
        var change = new Change("Sheet of visits brought in", at, viewer.PersonId, batch, reason: staged.FileName);
        db.Add(batch);
        db.AddRange(plan.NewPeople.Select(person => Person.NamedInSheet(person.Id, person.Name)));
        db.Open(change, keepFields: false);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();

        var rows = plan.ToApply.ToList();
        var versions = await Update([.. rows.Where(row => row.Kind == TrackerOutcomeKind.Updated)], change, today, cancellation);
        var added = new List<Visit>();
        var lines = new List<VisitBatchLine>();
        foreach (var row in rows)
        {
            if (row.Kind == TrackerOutcomeKind.Updated)
            {
                lines.Add(new(batch.Id, lines.Count, row, row.VisitId!.Value, versions[row.VisitId.Value], world.Visit(row.VisitId.Value)!.Details));
                continue;
            }

            var visit = Visit.FromSheet(row.SchoolId!.Value, row.Details!, today).OrThrow();
            added.Add(visit);
            lines.Add(new(batch.Id, lines.Count, row, visit.Id, 1, null));
        }

        await BulkInsert.Run(db, added, cancellation);
        await BulkInsert.Run(db, [.. added.SelectMany(visit => visit.Needs)], cancellation);
        await BulkInsert.Run(db, lines, cancellation);
        await db.StagedVisits.Where(waiting => waiting.Id == staged.Id).ExecuteDeleteAsync(cancellation);
    }

    private async Task<Dictionary<Guid, int>> Update(IReadOnlyList<TrackerOutcome> rows, Change change, DateOnly today, CancellationToken cancellation)
    {
        var versions = new Dictionary<Guid, int>();
        foreach (var chunk in rows.Chunk(VisitsAtOnce))
        {
            var ids = chunk.Select(row => row.VisitId!.Value).ToList();
            var visits = await db.Visits.Where(visit => ids.Contains(visit.Id)).ToDictionaryAsync(visit => visit.Id, cancellation);
            foreach (var row in chunk)
                visits[row.VisitId!.Value].TakeFromSheet(row.Details!, today).OrThrow();
            await SavePart(change, cancellation);
            foreach (var visit in visits.Values)
                versions[visit.Id] = visit.Version;
        }

        return versions;
    }

    // One change for the whole sheet: saved with the first part, known in the others.
    private async Task SavePart(Change change, CancellationToken cancellation)
    {
        db.Attach(change);
        db.Open(change, keepFields: false);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    /// <summary>Takes a batch back: what it added is removed, what it changed is put back. All of it, or none.</summary>
    /// <returns>What stands in the way, the first of it.</returns>
    public async Task<IReadOnlyList<VisitBatchObstacle>> Undo(Guid batchId, Viewer viewer, DateTimeOffset at, CancellationToken cancellation)
    {
        try
        {
            return await db.InTransaction(() => UndoInside(batchId, viewer, at, cancellation), cancellation);
        }
        catch (Exception fault) when (fault is DbUpdateException or System.Data.Common.DbException { SqlState: "23000" } or Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 19 })
        {
            return [new(null, "", "", 0, "Something was built on one of its visits meanwhile.")]; // a record of another kind points at a visit that would be removed
        }
    }

    private async Task<IReadOnlyList<VisitBatchObstacle>> UndoInside(Guid batchId, Viewer viewer, DateTimeOffset at, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var batch = await db.VisitBatches.SingleAsync(batch => batch.Id == batchId, cancellation);
        if (batch.UndoneAt is not null)
            return [];
        var obstacles = await db.ObstaclesTo(batch, viewer, cancellation);
        if (obstacles.Count > 0)
            return obstacles;
        if (batch.Undo(at, viewer.PersonId).Refusal is { } refusal)
            return [new(null, "", "", 0, refusal.Message)];
        var change = new Change("Sheet of visits undone", at, viewer.PersonId, batch, reason: batch.FileName);
        db.Open(change, keepFields: false);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        await TakeBack(batchId, change, cancellation);
        await db.RemoveUnnamed(batch.NewPeople, cancellation);
        await db.ForgetWhatWas(batchId, cancellation);
        return [];
    }

    private async Task TakeBack(Guid batchId, Change change, CancellationToken cancellation)
    {
        var added = db.VisitBatchLines.Where(line => line.BatchId == batchId && line.Kind == TrackerOutcomeKind.Added).Select(line => line.VisitId);
        await db.Set<VisitNeed>().Where(need => added.Contains(need.VisitId)).ExecuteDeleteAsync(cancellation);
        await db.Visits.Where(visit => added.Contains(visit.Id)).ExecuteDeleteAsync(cancellation);
        var updated = await db.VisitBatchLines.AsNoTracking().Where(line => line.BatchId == batchId && line.Kind == TrackerOutcomeKind.Updated).OrderBy(line => line.Position).ToListAsync(cancellation);
        foreach (var chunk in updated.Chunk(VisitsAtOnce))
        {
            var ids = chunk.Select(line => line.VisitId).ToList();
            var visits = await db.Visits.Where(visit => ids.Contains(visit.Id)).ToDictionaryAsync(visit => visit.Id, cancellation);
            foreach (var line in chunk)
                visits[line.VisitId].PutBack(line.Before!);
            await SavePart(change, cancellation);
        }
    }
}
