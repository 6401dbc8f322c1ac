using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.VisitCycle;

/// <summary>
/// Which schools are due by the end of a term, as days that a database can compare: the other side of
/// <see cref="CycleRule.DueTerm"/>, with which it always agrees.
/// </summary>
/// <param name="VisitedBy">A school visited before is due when its last counting visit was on this day or earlier; null when none is.</param>
/// <param name="ReopenedBy">Where it has opened again, that was on this day or earlier as well; null when none is.</param>
/// <param name="NeverVisitedOpenedBy">A school never visited is due when it opened on this day or earlier, or nobody knows when; null when none is.</param>
public sealed record DueBounds(DateOnly? VisitedBy, DateOnly? ReopenedBy, DateOnly? NeverVisitedOpenedBy)
{
    public static DueBounds Of(CycleRule rule, TermKey term, DateOnly today, SchoolCalendar calendar)
    {
        if (rule.Kind == CycleRuleKind.Rolling)
        {
            var bound = LatestWithAnniversaryBy(calendar.LastDay(term));
            return new(bound, calendar.LastDay(term), term >= calendar.TermOf(today) ? bound : null);
        }

        var first = rule.PeriodStart(AcademicYear.StartYearOf(today));
        var last = new TermKey(first + CycleRule.Years - 1, TermName.Summer);
        if (term < last)
            return new(null, null, null);
        var again = last with { StartYear = last.StartYear + CycleRule.Years };
        return new(term >= again ? DateOnly.MaxValue : new DateOnly(first, 8, 31), DateOnly.MaxValue, DateOnly.MaxValue);
    }

    public bool Cover(CycleDates school) => school.LastVisitOn is { } last
        ? last <= VisitedBy && (school.ReopenedOn is null || school.ReopenedOn <= ReopenedBy)
        : NeverVisitedOpenedBy is { } bound && (school.OpenSince is not { } opened || opened <= bound);

    // 29 February has its anniversary on the 28th, as the day before it has.
    private static DateOnly LatestWithAnniversaryBy(DateOnly day)
    {
        var latest = day.AddYears(-CycleRule.Years);
        return latest.AddDays(1).AddYears(CycleRule.Years) <= day ? latest.AddDays(1) : latest;
    }
}
