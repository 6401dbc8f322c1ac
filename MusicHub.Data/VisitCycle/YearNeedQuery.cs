using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Hub;
using MusicHub.Data.Schools;
using MusicHub.Data.Visits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle;
using MusicHub.Domain.VisitCycle.Targets;

namespace MusicHub.Data.VisitCycle;

public static class YearNeedQuery
{
    /// <summary>Whom an academic year finds waiting, of the whole hub; null where that cannot be said (see <see cref="YearNeed.Of"/>).</summary>
    public static async Task<YearNeed?> YearNeed(this MusicHubDbContext db, CycleRule rule, SchoolCalendar calendar, DateOnly today, int startYear, CancellationToken cancellationToken = default)
    {
        var totals = await db.Targets.AsNoTracking().Where(year => year.Lines.Any()).Select(year => new { year.StartYear, Total = year.Lines.Sum(line => line.Schools) })
            .ToDictionaryAsync(year => year.StartYear, year => year.Total, cancellationToken);
        return Domain.VisitCycle.Targets.YearNeed.Of(rule, calendar, today, startYear, await db.Standings(cancellationToken), await db.VisitedInYear(today, cancellationToken), totals);
    }

    /// <summary>The schools that the cycle plans for, in two commands.</summary>
    public static async Task<IReadOnlyList<SchoolStanding>> Standings(this MusicHubDbContext db, CancellationToken cancellationToken = default)
    {
        var schools = await db.Schools.Open().Where(school => school.Status != RegisterStatus.OpenProposedToClose)
            .Select(school => new { school.Id, school.RegionId, school.Register.OpenedOn, HasHistory = school.Urns.Count > 1 || school.Predecessors.Any(), school.ReopenedOn }).ToListAsync(cancellationToken);
        var last = await db.LastCountingVisits().ToDictionaryAsync(visit => visit.SchoolId, visit => visit.On, cancellationToken);
        return [.. schools.Select(school => new SchoolStanding(school.Id, school.RegionId, new(last.TryGetValue(school.Id, out var on) ? on : null, school.OpenedOn, school.HasHistory, school.ReopenedOn)))];
    }
}
