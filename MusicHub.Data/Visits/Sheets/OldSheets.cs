using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Visits;
using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Data.Visits.Sheets;

/// <summary>What sheets of visits leave behind, and is not kept for longer than it may be needed.</summary>
public static class OldSheets
{
    /// <summary>For so long a sheet waits for whoever brought it.</summary>
    public static readonly TimeSpan PreviewsKept = TimeSpan.FromDays(1);

    /// <summary>Sheets that wait of one person at once.</summary>
    public const int MostOfOne = 5;

    public static IQueryable<StagedVisits> LeftLying(this DbSet<StagedVisits> staged, DateTimeOffset now)
    {
        var oldest = now - PreviewsKept;
        return staged.Where(sheet => sheet.At < oldest);
    }

    /// <summary>Sheets that a person has begun to bring in, the latest first.</summary>
    public static Task<List<WaitingSheet>> SheetsOf(this MusicHubDbContext db, Guid personId, CancellationToken cancellation = default) =>
        db.StagedVisits.Where(staged => staged.ById == personId).OrderByDescending(staged => staged.At).ThenBy(staged => staged.Id)
            .Select(staged => new WaitingSheet(staged.Id, staged.FileName, staged.At)).ToListAsync(cancellation);

    /// <summary>Makes room for another sheet of the person's: those that lie longest go.</summary>
    public static async Task MakeRoomForSheet(this MusicHubDbContext db, Guid personId, DateTimeOffset now, CancellationToken cancellation = default)
    {
        await db.StagedVisits.LeftLying(now).ExecuteDeleteAsync(cancellation);
        var surplus = (await db.SheetsOf(personId, cancellation)).Skip(MostOfOne - 1).Select(sheet => sheet.Id).ToList();
        await db.StagedVisits.Where(staged => surplus.Contains(staged.Id)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Batches that can be undone no more, and still hold what their visits were.</summary>
    public static IQueryable<Guid> BatchesToForget(this MusicHubDbContext db, DateTimeOffset now)
    {
        var oldest = now.AddDays(-VisitBatch.UndoDays);
        return db.VisitBatches.Where(batch => (batch.UndoneAt != null || batch.At < oldest) && db.VisitBatchLines.Any(line => line.BatchId == batch.Id && line.Before != null)).Select(batch => batch.Id);
    }

    public static Task ForgetWhatWas(this MusicHubDbContext db, Guid batchId, CancellationToken cancellation) =>
        db.VisitBatchLines.Where(line => line.BatchId == batchId && line.Before != null).ExecuteUpdateAsync(set => set.SetProperty(line => line.Before, (VisitDetails?)null), cancellation);
}

/// <summary>A sheet that was read and not yet brought in.</summary>
public sealed record WaitingSheet(Guid Id, string FileName, DateTimeOffset At);
