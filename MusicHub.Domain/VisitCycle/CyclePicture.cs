using MusicHub.Domain.Calendar;
using MusicHub.Domain.Schools;
using MusicHub.Domain.VisitCycle.Priority;

namespace MusicHub.Domain.VisitCycle;

/// <summary>When a school is due, seen from a day.</summary>
public enum DueWhen
{
    /// <summary>Its due term is over.</summary>
    Overdue,

    /// <summary>By the end of the day's academic year.</summary>
    ThisYear,

    NextYear,

    Later,
}

public static class DueWhens
{
    public static string Title(this DueWhen when) => when switch
    {
        DueWhen.Overdue => "Overdue",
        DueWhen.ThisYear => "Due this year",
        DueWhen.NextYear => "Due next year",
        _ => "Due later",
    };

    public static DueWhen Of(TermKey due, TermKey thisTerm) =>
        due < thisTerm ? DueWhen.Overdue
        : due.StartYear == thisTerm.StartYear ? DueWhen.ThisYear
        : due.StartYear == thisTerm.StartYear + 1 ? DueWhen.NextYear
        : DueWhen.Later;
}

/// <summary>An open school with what its place in the cycle is worked out from.</summary>
/// <param name="IsClosing">Open, but proposed to close: not planned for.</param>
public sealed record CycleSchool(
    Guid Id, int Urn, string Name, string? Town, Phase? Phase, Guid? RegionId, string? District, Guid? TrustId, bool IsClosing, SchoolSituation Situation);

/// <summary>A school's place in the cycle.</summary>
public sealed record CycleLine(CycleSchool School, TermKey Due, DueWhen When, bool IsVisitedInCycle, SchoolPriority Priority)
{
    public bool IsNeverVisited => School.Situation.LastVisitOn is null;
}

/// <summary>Every school's place in the cycle, the most pressing first.</summary>
public sealed record CyclePicture(IReadOnlyList<CycleLine> Lines, int Closing)
{
    /// <param name="weights">By factor key.</param>
    public static CyclePicture Of(IReadOnlyCollection<CycleSchool> schools, CycleRule rule, SchoolCalendar calendar, DateOnly today, IReadOnlyDictionary<string, int> weights)
    {
        var thisTerm = calendar.TermOf(today);
        var before = rule.LastDayBefore(today);
        return new(
            [.. schools.Where(school => !school.IsClosing)
                .Select(school =>
                {
                    var due = rule.DueTerm(school.Situation.Dates, today, calendar);
                    return new CycleLine(school, due, DueWhens.Of(due, thisTerm), school.Situation.LastVisitOn > before, SchoolPriority.Of(school.Situation, weights));
                })
                .OrderByDescending(line => line.Priority.Score).ThenBy(line => line.Due).ThenBy(line => line.School.Name, StringComparer.Ordinal).ThenBy(line => line.School.Urn)],
            schools.Count(school => school.IsClosing));
    }
}

/// <summary>How much of the cycle is done, for a group of schools.</summary>
public sealed record CycleCoverage(int Schools, int Visited, int Never, int Overdue, int ThisYear, int NextYear, int Later)
{
    /// <summary>Of the schools, 0 to 1; null where there are none.</summary>
    public decimal? Share => Schools == 0 ? null : Visited / (decimal)Schools;

    public static CycleCoverage Of(IEnumerable<CycleLine> lines)
    {
        var all = lines.ToList();
        return new(
            all.Count,
            all.Count(line => line.IsVisitedInCycle),
            all.Count(line => line.IsNeverVisited),
            all.Count(line => line.When == DueWhen.Overdue),
            all.Count(line => line.When == DueWhen.ThisYear),
            all.Count(line => line.When == DueWhen.NextYear),
            all.Count(line => line.When == DueWhen.Later));
    }
}

/// <summary>How much of the cycle was done at the end of a term: today's schools that were open then, and those of them visited in the cycle of that day.</summary>
/// <param name="On">The term's last day, or today in the term that is going on.</param>
public sealed record CoverageThen(TermKey Term, DateOnly On, int Schools, int Visited)
{
    /// <param name="schools">Open today, with since when they have been.</param>
    /// <param name="visits">Counting visits with the school that each counts for.</param>
    /// <param name="terms">How many, today's the last.</param>
    public static IReadOnlyList<CoverageThen> History(
        CycleRule rule, SchoolCalendar calendar, DateOnly today, IReadOnlyCollection<(Guid Id, DateOnly? OpenSince)> schools, IEnumerable<(Guid SchoolId, DateOnly On)> visits, int terms)
    {
        var days = visits.ToLookup(visit => visit.SchoolId, visit => visit.On);
        var history = new List<CoverageThen>();
        var term = calendar.TermOf(today);
        for (var back = 0; back < terms; back++, term = term.Previous)
        {
            var on = back == 0 ? today : calendar.LastDay(term);
            var before = rule.LastDayBefore(on);
            var open = schools.Where(school => school.OpenSince is not { } opened || opened <= on).ToList();
            history.Add(new(term, on, open.Count, open.Count(school => days[school.Id].Any(day => day > before && day <= on))));
        }

        history.Reverse();
        return history;
    }
}
