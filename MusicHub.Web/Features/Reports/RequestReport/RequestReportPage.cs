using System.Globalization;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Reports.RequestReport;

public sealed record RequestReportPage(RequestReportForm Form, IReadOnlyList<Choice> Terms, IReadOnlyList<Choice> Years)
{
    /// <summary>The terms and years that have begun, newest first, back to the first year that the hub has opened.</summary>
    public static RequestReportPage For(RequestReportForm form, SchoolCalendar calendar, DateOnly today)
    {
        var terms = new List<TermKey> { calendar.TermOf(today) };
        var first = calendar.Years.Select(year => year.StartYear).DefaultIfEmpty(terms[0].StartYear).Min();
        while (terms[^1].Previous is var earlier && earlier.StartYear >= first)
            terms.Add(earlier);
        return new RequestReportPage(
            form,
            [.. terms.Select((term, index) => new Choice(term.ToString(), index == 0 ? $"{term.Title}, so far" : term.Title))],
            [.. terms.DistinctBy(term => term.StartYear).Select((term, index) => new Choice(term.StartYear.ToString(CultureInfo.InvariantCulture), index == 0 ? $"{term.YearTitle}, so far" : term.YearTitle))]);
    }

    internal static string Purpose(ReportKind kind) => kind switch
    {
        ReportKind.Board => "Schools visited against target, the three-year cycle, development plans and audits, and actions: page, PDF and workbook",
        ReportKind.Needs => "What visits, Have Your Say, audits and plans say of schools’ needs in the academic year: page, PDF and workbook",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
