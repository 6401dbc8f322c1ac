using MusicHub.Domain.Calendar;
using MusicHub.Domain.Hub;

namespace MusicHub.Data.Demo;

/// <summary>The demonstration hub's years, and the days on which somebody might visit a school.</summary>
internal sealed class DemoCalendar
{
    public DemoCalendar(DateOnly today)
    {
        Today = today;
        Current = AcademicYear.StartYearOf(today);
        First = Math.Min(2023, Current - 3);
        var last = Math.Max(2026, Current + 1);
        Years = [.. Enumerable.Range(First, last - First + 1).Select(StandardYears.Open)];
        Terms = new SchoolCalendar(Years);
    }

    public DateOnly Today { get; }

    /// <summary>The start year of the academic year that today is in.</summary>
    public int Current { get; }

    public int First { get; }

    public IReadOnlyList<AcademicYear> Years { get; }

    public SchoolCalendar Terms { get; }

    /// <summary>The day on which the register was last imported.</summary>
    public DateOnly LastImport => Weekday(Today.AddDays(-16));

    public static IEnumerable<DateOnly> VisitingDays(AcademicYear year, TermName term)
    {
        var dates = year.Term(term).Dates;
        for (var day = dates.StartsOn; day <= dates.EndsOn; day = day.AddDays(1))
        {
            if (dates.IsTeachingDay(day) && !IsMayDay(day))
                yield return day;
        }
    }

    /// <summary>From that day on, that day included.</summary>
    public IEnumerable<DateOnly> VisitingDaysFrom(DateOnly day) =>
        Years.SelectMany(year => Enum.GetValues<TermName>().SelectMany(term => VisitingDays(year, term))).Where(next => next >= day);

    /// <summary>Before that day, the latest first.</summary>
    public IEnumerable<DateOnly> VisitingDaysBefore(DateOnly day) =>
        Years.SelectMany(year => Enum.GetValues<TermName>().SelectMany(term => VisitingDays(year, term))).Where(earlier => earlier < day).Reverse();

    /// <summary>That day, the Monday after where it falls on a weekend, or the last working day before Christmas.</summary>
    public static DateOnly Weekday(DateOnly day) => day switch
    {
        { Month: 12, Day: >= 23 } => Friday(new(day.Year, 12, 23)),
        { Month: 1, Day: 1 } => Friday(new(day.Year - 1, 12, 23)),
        { DayOfWeek: DayOfWeek.Saturday } => day.AddDays(2),
        { DayOfWeek: DayOfWeek.Sunday } => day.AddDays(1),
        _ => day,
    };

    /// <summary>One board meeting for each term: in December, in March and in July.</summary>
    public void AddBoardMeetings(HubSettings hub)
    {
        foreach (var year in Years)
        {
            hub.AddBoardMeeting(Thursday(new(year.StartYear, 12, 4)), "December board").OrThrow();
            hub.AddBoardMeeting(Thursday(new(year.StartYear + 1, 3, 12)), "Spring board").OrThrow();
            hub.AddBoardMeeting(Thursday(new(year.StartYear + 1, 7, 2)), "Summer board").OrThrow();
        }
    }

    private static DateOnly Friday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(-2),
        _ => day,
    };

    private static DateOnly Thursday(DateOnly from) => from.AddDays((11 - (int)from.DayOfWeek) % 7);

    // The first Monday of May is a bank holiday that the term dates do not mention.
    private static bool IsMayDay(DateOnly day) => day is { Month: 5, Day: <= 7, DayOfWeek: DayOfWeek.Monday };
}
