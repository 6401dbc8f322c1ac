using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits.Sheets;

namespace MusicHub.Web.Features.Visits;

/// <summary>
/// The plan of a sheet, for pages to show. It is made once and kept while neither the sheet nor anything in the hub changes: every save
/// leaves a change in the history, so that the history tells. What is brought in is planned again inside its transaction.
/// </summary>
public sealed class TrackerPreviews(MusicHubDbContext db, VisitImporter importer, KeptPlans kept)
{
    public async Task<(TrackerPlan Plan, TrackerWorld World)> Of(StagedVisits staged, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        // Looked up before the plan is made: what changes meanwhile makes another plan at the next view.
        var key = string.Join('|', staged.Id, staged.Digest(), string.Join(',', viewer.Roles.Order()), string.Join(',', viewer.RegionIds.Order()), today.DayNumber, await Moment(cancellationToken));
        if (kept.Find(key) is { } known)
            return known;
        var made = await importer.Plan(staged, viewer, today, cancellationToken);
        kept.Keep(key, made);
        return made;
    }

    private async Task<string> Moment(CancellationToken cancellationToken) =>
        $"{await db.Changes.CountAsync(cancellationToken)} {await db.Changes.MaxAsync(change => (DateTimeOffset?)change.At, cancellationToken):O}";
}

/// <summary>Plans that were looked at lately, on this server: a few of the largest sheets, or many small ones.</summary>
public sealed class KeptPlans : IDisposable
{
    // Entries: a school or visit of the hub, a fifth of a row of the sheet.
    private const int Most = 250_000;

    private const int OfARow = 5;

    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(20);

    private readonly MemoryCache _plans = new(new MemoryCacheOptions { SizeLimit = Most });

    public (TrackerPlan Plan, TrackerWorld World)? Find(string key) => _plans.TryGetValue(key, out (TrackerPlan, TrackerWorld) known) ? known : null;

    public void Keep(string key, (TrackerPlan Plan, TrackerWorld World) made) =>
        _plans.Set(key, made, new MemoryCacheEntryOptions { Size = (OfARow * made.Plan.Rows.Count) + made.World.Size, SlidingExpiration = Idle });

    public void Dispose() => _plans.Dispose();
}
