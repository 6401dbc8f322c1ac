using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Visits;
using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Data.Visits.Sheets;

/// <summary>What sheets of visits leave behind, and is not kept for longer than it may be needed.</summary>
public static class OldSheets
{
    /// <summary>For so long a sheet waits for whoever brought it.</summary>
    public static readonly TimeSpan PreviewsKept = TimeSpan.FromDays(1);

    public static IQueryable<StagedVisits> LeftLying(this DbSet<StagedVisits> staged, DateTimeOffset now)
    {
        var oldest = now - PreviewsKept;
        return staged.Where(sheet => sheet.At < oldest);
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
