using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.Reports;

/// <summary>Which reports the calendar asks for: one some days before each board meeting, and one when a term is over.</summary>
public static class ReportSchedule
{
    /// <summary>How many days back a report that was not made is still made: longer than any holiday that a server may be off for.</summary>
    public const int CatchUpDays = 120;

    /// <summary>A meeting so early in a term is told of the term before: there is not enough of the new one to tell.</summary>
    private const int EarlyDays = 28;

    /// <summary>What should exist by now. Those that do are known by their keys.</summary>
    public static IReadOnlyList<ScheduledReport> DueBy(DateOnly today, SchoolCalendar calendar, IEnumerable<DateOnly> meetings, int leadDays) =>
        Between(today.AddDays(-CatchUpDays), today, calendar, meetings, leadDays);

    /// <summary>What comes in the days after today.</summary>
    public static IReadOnlyList<ScheduledReport> Ahead(DateOnly today, int days, SchoolCalendar calendar, IEnumerable<DateOnly> meetings, int leadDays) =>
        Between(today.AddDays(1), today.AddDays(days), calendar, meetings, leadDays);

    private static List<ScheduledReport> Between(DateOnly first, DateOnly last, SchoolCalendar calendar, IEnumerable<DateOnly> meetings, int leadDays)
    {
        var wanted = meetings.Select(meeting => ForMeeting(meeting, calendar, leadDays)).ToList();
        for (var term = calendar.TermOf(first).Previous; calendar.LastDay(term) < last; term = term.Next)
            wanted.Add(AtEnd(term, calendar));
        return [.. wanted.Where(report => report.DueOn >= first && report.DueOn <= last).DistinctBy(report => report.Key).OrderBy(report => report.DueOn).ThenBy(report => report.Key, StringComparer.Ordinal)];
    }

    private static ScheduledReport ForMeeting(DateOnly meeting, SchoolCalendar calendar, int leadDays)
    {
        var due = meeting.AddDays(-leadDays);
        var term = calendar.TermOf(due.AddDays(-EarlyDays));
        var end = calendar.LastDay(term);
        return new ScheduledReport(ReportKind.Board, term, due, end < meeting ? end : meeting, meeting);
    }

    private static ScheduledReport AtEnd(TermKey term, SchoolCalendar calendar)
    {
        var end = calendar.LastDay(term);
        return new ScheduledReport(ReportKind.Board, term, end.AddDays(1), end, null);
    }
}
