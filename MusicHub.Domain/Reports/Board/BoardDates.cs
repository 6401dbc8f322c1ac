using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.Reports.Board;

/// <summary>From which day to which a report counts: in its year and term, and at the same point a year before.</summary>
public sealed record BoardDates(DateOnly YearFrom, DateOnly TermFrom, DateOnly UpTo, DateOnly LastYearFrom, DateOnly LastYearTermFrom, DateOnly LastYearUpTo, bool TermIsOver, int TeachingDaysPassed, int TeachingDays)
{
    internal static BoardDates Of(BoardInput input) => Of(input.Calendar, input.Term, input.UpTo, input.DataAsAt);

    /// <summary>The last day that figures of the same point a year before count.</summary>
    public static DateOnly LastYearPoint(SchoolCalendar calendar, TermKey term, DateOnly upTo, DateTimeOffset dataAsAt) => Of(calendar, term, upTo, dataAsAt).LastYearUpTo;

    private static BoardDates Of(SchoolCalendar calendar, TermKey term, DateOnly last, DateTimeOffset dataAsAt)
    {
        var end = calendar.LastDay(term);
        var upTo = Earliest(last, end, UkTime.DayOf(dataAsAt));
        var before = term with { StartYear = term.StartYear - 1 };
        var beforeEnd = calendar.LastDay(before);
        // A finished term is compared with the finished one, although the two may end on different days.
        var isOver = upTo == end;
        return new BoardDates(
            calendar.FirstDay(term with { Name = TermName.Autumn }),
            calendar.FirstDay(term),
            upTo,
            calendar.FirstDay(before with { Name = TermName.Autumn }),
            calendar.FirstDay(before),
            isOver ? beforeEnd : Earliest(upTo.AddYears(-1), beforeEnd),
            isOver,
            calendar.TeachingDays(term, isOver ? end : upTo),
            calendar.TeachingDays(term, end));
    }

    /// <summary>How much of a target of the term was to be done by the last day: as much as had passed of its teaching days.</summary>
    public int ToDate(int target) =>
        TeachingDays == 0 ? target : (int)Math.Round((decimal)target * TeachingDaysPassed / TeachingDays, MidpointRounding.AwayFromZero);

    private static DateOnly Earliest(params ReadOnlySpan<DateOnly> days)
    {
        var earliest = days[0];
        foreach (var day in days)
            earliest = day < earliest ? day : earliest;
        return earliest;
    }
}
