using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MusicHub.Data;
using MusicHub.Data.Calendar;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle;

namespace MusicHub.Web.Features.Shared;

/// <summary>What says when a school is due: the hub's rule and its terms.</summary>
public sealed record Cycle(CycleRule Rule, SchoolCalendar Calendar);

/// <summary>The hub's cycle, read from the database and kept for half a minute: lists ask for it all the time, and it changes once a year.</summary>
public sealed class Cycles(IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    public async Task<Cycle> Now(MusicHubDbContext db, CancellationToken cancellationToken)
    {
        if (cache.TryGetValue(typeof(Cycle), out Cycle? known))
            return known!;
        var rule = await db.Hubs.Select(hub => new { hub.CycleRule, hub.FixedPeriodStartYear }).SingleOrDefaultAsync(cancellationToken);
        var cycle = new Cycle(new CycleRule(rule?.CycleRule ?? CycleRuleKind.Rolling, rule?.FixedPeriodStartYear), await db.Calendar(cancellationToken));
        return cache.Set(typeof(Cycle), cycle, Kept);
    }

    /// <summary>The rule or the terms have just been changed on this server.</summary>
    public void Forget() => cache.Remove(typeof(Cycle));
}
