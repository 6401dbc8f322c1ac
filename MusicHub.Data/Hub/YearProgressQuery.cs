using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Visits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;
using MusicHub.Domain.Schools;

namespace MusicHub.Data.Hub;

public static class YearProgressQuery
{
    /// <summary>Reads, in three commands, how far the academic year of the day has come.</summary>
    public static async Task<YearProgress> YearProgress(this MusicHubDbContext db, SchoolCalendar calendar, DateOnly day, CancellationToken cancellationToken = default)
    {
        var startYear = AcademicYear.StartYearOf(day);
        var lines = await db.TargetsOf(startYear).ToListAsync(cancellationToken);
        var visits = await db.FirstVisits(new DateOnly(startYear, 9, 1), day).ToListAsync(cancellationToken);
        var successions = await db.Successions().ToListAsync(cancellationToken);
        var heirs = successions.ToLookup(succession => succession.PredecessorId);

        return Domain.Hub.YearProgress.Of(
            calendar,
            day,
            [.. lines.Select(line => (line.Id, line.Name)).Distinct()],
            [.. lines.Where(line => line.Term is not null).Select(line => (line.Id, line.Term!.Value, line.Schools!.Value))],
            [.. visits.Select(visit => (School: Standing(visit.Id, visit.RegionId), visit.FirstOn))
                .GroupBy(visit => visit.School)
                .Select(school => (school.Key.RegionId, school.Min(visit => visit.FirstOn)))]);

        // A visit to a school that another has taken over since counts for that one, as in the reports.
        (Guid Id, Guid? RegionId) Standing(Guid id, Guid? regionId)
        {
            var seen = new HashSet<Guid>();
            while (seen.Add(id) && heirs[id].Where(heir => !seen.Contains(heir.SchoolId)).MinBy(heir => heir.SchoolId) is { } heir)
                (id, regionId) = (heir.SchoolId, heir.RegionId);
            return (id, regionId);
        }
    }

    /// <summary>Each region with its targets of the year; one without targets stands once.</summary>
    public static IQueryable<RegionTarget> TargetsOf(this MusicHubDbContext db, int startYear) =>
        from region in db.Regions
        from line in db.Targets.Where(year => year.StartYear == startYear).SelectMany(year => year.Lines).Where(line => line.RegionId == region.Id).DefaultIfEmpty()
        orderby region.Name
        select new RegionTarget { Id = region.Id, Name = region.Name, Term = (TermName?)line!.Term, Schools = (int?)line.Schools };

    /// <summary>Each school that was visited between the two days, both included, with its first counting visit.</summary>
    public static IQueryable<FirstVisit> FirstVisits(this MusicHubDbContext db, DateOnly from, DateOnly to) =>
        from visit in db.Counting()
        where visit.On >= @from && visit.On <= to
        join school in db.Schools on visit.SchoolId equals school.Id
        group visit.On by new { school.Id, school.RegionId } into days
        select new FirstVisit { Id = days.Key.Id, RegionId = days.Key.RegionId, FirstOn = days.Min()!.Value };

    private static IQueryable<Succession> Successions(this MusicHubDbContext db) =>
        from predecessor in db.Set<SchoolPredecessor>()
        where predecessor.Counts == true
        join school in db.Schools on predecessor.SchoolId equals school.Id
        select new Succession(predecessor.PredecessorId, predecessor.SchoolId, school.RegionId);

    private sealed record Succession(Guid PredecessorId, Guid SchoolId, Guid? RegionId);
}

public sealed class RegionTarget
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Null where the region has no target.</summary>
    public TermName? Term { get; init; }

    public int? Schools { get; init; }
}

public sealed class FirstVisit
{
    public Guid Id { get; init; }

    public Guid? RegionId { get; init; }

    public DateOnly FirstOn { get; init; }
}
