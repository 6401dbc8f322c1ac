using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Calendar;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Outlook;

namespace MusicHub.Data.Reports;

public static class OutlookInputQuery
{
    /// <summary>Reads all that the cycle's outlook is made from, in a number of commands that does not grow with the rows. Called inside a transaction, the rows are of one moment.</summary>
    public static async Task<OutlookInput> OutlookInput(this MusicHubDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hub = await db.Hubs.AsNoTracking().IgnoreAutoIncludes().SingleAsync(cancellationToken);
        var ground = await db.ForecastGround(hub.Rule, await db.Calendar(cancellationToken), UkTime.DayOf(now), cancellationToken);
        return new(
            hub.Name, now, hub.CycleRule, ground.Input,
            await db.BoardSchools().ToListAsync(cancellationToken),
            await db.Regions.Select(region => new RegionFact(region.Id, region.Name)).ToListAsync(cancellationToken),
            ground.Targets, hub.Judging);
    }
}
