using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
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
        var lines = await db.TargetsOf(AcademicYear.StartYearOf(day)).ToListAsync(cancellationToken);
        return Domain.Hub.YearProgress.Of(
            calendar,
            day,
            [.. lines.Select(line => (line.Id, line.Name)).Distinct()],
            [.. lines.Where(line => line.Term is not null).Select(line => (line.Id, line.Term!.Value, line.Schools!.Value))],
            await db.VisitedInYear(day, cancellationToken));
    }

    /// <summary>Each school visited in the day's academic year up to that day, with its region and the day of its first counting visit.</summary>
    public static async Task<IReadOnlyList<(Guid? RegionId, DateOnly FirstOn)>> VisitedInYear(this MusicHubDbContext db, DateOnly day, CancellationToken cancellationToken = default)
    {
        var startYear = AcademicYear.StartYearOf(day);
        var visits = await db.FirstVisits(new DateOnly(startYear, 9, 1), day).ToListAsync(cancellationToken);
        var heirs = await db.Heirs().ToListAsync(cancellationToken);
        var schools = visits.Select(visit => (visit.Id, visit.RegionId, visit.Status))
            .Concat(heirs.Select(heir => (Id: heir.SchoolId, heir.RegionId, heir.Status)))
            .DistinctBy(school => school.Id).ToDictionary(school => school.Id);
        var histories = new Histories(heirs.Select(heir => new HistoryLink(heir.SchoolId, heir.PredecessorId)), id => schools[id].Status.IsOpen());

        return [.. visits.Select(visit => (School: schools[histories.Standing(visit.Id)], visit.FirstOn))
            .GroupBy(visit => visit.School)
            .Select(school => (school.Key.RegionId, school.Min(visit => visit.FirstOn)))];
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
        group visit.On by new { school.Id, school.RegionId, school.Status } into days
        select new FirstVisit { Id = days.Key.Id, RegionId = days.Key.RegionId, Status = days.Key.Status, FirstOn = days.Min()!.Value };

    private static IQueryable<Heir> Heirs(this MusicHubDbContext db) =>
        from link in db.CountingHistories()
        join school in db.Schools on link.SchoolId equals school.Id
        select new Heir(link.PredecessorId, link.SchoolId, school.RegionId, school.Status);

    private sealed record Heir(Guid PredecessorId, Guid SchoolId, Guid? RegionId, RegisterStatus Status);
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

    public RegisterStatus Status { get; init; }

    public DateOnly FirstOn { get; init; }
}
