using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.Reports;

/// <summary>Which reports the calendar asks for: one some days before each board meeting, one when a term is over, and those on a year when it is.</summary>
public static class ReportSchedule
{
    /// <summary>How many days back a report that was not made is still made: longer than any holiday that a server may be off for.</summary>
    public const int CatchUpDays = 120;

    /// <summary>A meeting so early in a term is told of the term before: there is not enough of the new one to tell.</summary>
    private const int EarlyDays = 28;

    /// <summary>What should exist by now. Those that do are known by their keys.</summary>
    public static IReadOnlyList<ScheduledReport> DueBy(DateOnly today, SchoolCalendar calendar, IEnumerable<DateOnly> meetings, ReportLeads leads) =>
        Between(today.AddDays(-CatchUpDays), today, calendar, meetings, leads);

    /// <summary>What comes in the days after today.</summary>
    public static IReadOnlyList<ScheduledReport> Ahead(DateOnly today, int days, SchoolCalendar calendar, IEnumerable<DateOnly> meetings, ReportLeads leads) =>
        Between(today.AddDays(1), today.AddDays(days), calendar, meetings, leads);

    private static List<ScheduledReport> Between(DateOnly first, DateOnly last, SchoolCalendar calendar, IEnumerable<DateOnly> meetings, ReportLeads leads)
    {
        var wanted = meetings.Select(meeting => ForMeeting(meeting, calendar, leads)).ToList();
        for (var term = calendar.TermOf(first).Previous; calendar.LastDay(term) < last; term = term.Next)
        {
            wanted.Add(AtEnd(ReportKind.Board, term, calendar));
            if (term.Name == TermName.Summer)
                wanted.AddRange(ReportKinds.ForBoard.Where(kind => kind.IsYearly()).Select(kind => AtEnd(kind, term, calendar)));
        }

        return [.. wanted.Where(report => report.DueOn >= first && report.DueOn <= last).DistinctBy(report => report.Key).OrderBy(report => report.DueOn).ThenBy(report => report.Key, StringComparer.Ordinal)];
    }

    private static ScheduledReport ForMeeting(DateOnly meeting, SchoolCalendar calendar, ReportLeads leads)
    {
        var dates = ReportDates.For(meeting, leads);
        var term = calendar.TermOf(dates.MadeOn.AddDays(-EarlyDays));
        var end = calendar.LastDay(term);
        return new ScheduledReport(ReportKind.Board, term, dates.MadeOn, end < dates.CutOff ? end : dates.CutOff, meeting) { Dates = dates };
    }

    private static ScheduledReport AtEnd(ReportKind kind, TermKey term, SchoolCalendar calendar)
    {
        var end = calendar.LastDay(term);
        return new ScheduledReport(kind, term, end.AddDays(1), end, null);
    }
}
