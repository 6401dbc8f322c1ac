using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.VisitCycle;

public enum CycleRuleKind
{
    /// <summary>Each school again within three years of its last counting visit.</summary>
    Rolling,

    /// <summary>Each school once in a named period of three academic years.</summary>
    Fixed,
}

/// <summary>How often a school is to be visited. The one place that says when a school is due.</summary>
public sealed record CycleRule(CycleRuleKind Kind, int? FixedPeriodStartYear)
{
    public const int Years = 3;

    /// <summary>
    /// The term by whose end the school is to be visited. Rolling: the term in which the third anniversary of the
    /// last counting visit falls, but no term in which it was closed: one that opened again is due in that term at the
    /// earliest; a school never visited is due three years after it opened, or at once where that is over. Fixed:
    /// the last term of the period that <paramref name="today"/> is in, or of the next one once it has been visited in this.
    /// </summary>
    public TermKey DueTerm(CycleDates school, DateOnly today, SchoolCalendar calendar)
    {
        if (Kind == CycleRuleKind.Rolling)
        {
            if (school.LastVisitOn is { } last)
            {
                var again = last.AddYears(Years);
                return calendar.TermOf(school.ReopenedOn > again ? school.ReopenedOn.Value : again);
            }

            // A new school gets its first three years like every other; one that the hub has simply never reached is due now.
            return school.OpenSince is { } opened && opened.AddYears(Years) > today
                ? calendar.TermOf(opened.AddYears(Years))
                : calendar.TermOf(today);
        }

        var first = PeriodStart(AcademicYear.StartYearOf(today));
        var visitedInPeriod = school.LastVisitOn is { } visited && AcademicYear.StartYearOf(visited) >= first;
        return new TermKey((visitedInPeriod ? first + Years : first) + Years - 1, TermName.Summer);
    }

    /// <summary>Whether three years have gone by since the last counting visit: from its third anniversary on.</summary>
    public static bool HasLapsed(DateOnly lastCountingVisit, DateOnly day) => lastCountingVisit.AddYears(Years) <= day;

    /// <summary>The last day that lies before the cycle of the day: a school whose last counting visit was on it or earlier has not been visited in the cycle.</summary>
    public DateOnly LastDayBefore(DateOnly day)
    {
        if (Kind == CycleRuleKind.Fixed)
            return new DateOnly(PeriodStart(AcademicYear.StartYearOf(day)), 8, 31);
        // 29 February has its anniversary on the 28th, as the day before it has.
        var last = day.AddYears(-Years);
        return HasLapsed(last.AddDays(1), day) ? last.AddDays(1) : last;
    }

    /// <summary>The start year of the fixed period that an academic year belongs to.</summary>
    public int PeriodStart(int startYear)
    {
        var origin = FixedPeriodStartYear ?? startYear;
        return origin + (int)Math.Floor((startYear - origin) / (double)Years) * Years;
    }
}
