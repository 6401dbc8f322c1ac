using System.Globalization;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Schools;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Reports.RequestReport;

public sealed record RequestReportPage(RequestReportForm Form, IReadOnlyList<Choice> Terms, IReadOnlyList<Choice> Years, IReadOnlyList<Choice> Regions, IReadOnlyList<ReportKind> Kinds)
{
    /// <summary>The terms and years that have begun, newest first, back to the first year that the hub has opened.</summary>
    public static RequestReportPage For(RequestReportForm form, SchoolCalendar calendar, DateOnly today, IReadOnlyList<Region> regions, IReadOnlyList<ReportKind> kinds)
    {
        var terms = new List<TermKey> { calendar.TermOf(today) };
        var first = calendar.Years.Select(year => year.StartYear).DefaultIfEmpty(terms[0].StartYear).Min();
        while (terms[^1].Previous is var earlier && earlier.StartYear >= first)
            terms.Add(earlier);
        return new RequestReportPage(
            form,
            [.. terms.Select((term, index) => new Choice(term.ToString(), index == 0 ? $"{term.Title}, so far" : term.Title))],
            [.. terms.DistinctBy(term => term.StartYear).Select((term, index) => new Choice(term.StartYear.ToString(CultureInfo.InvariantCulture), index == 0 ? $"{term.YearTitle}, so far" : term.YearTitle))],
            [.. regions.Select(region => new Choice(region.Id.ToString(), region.Name))],
            kinds);
    }

    /// <summary>"For: Board report, Regional report".</summary>
    public string Of(Func<ReportKind, bool> asks) => $"For: {string.Join(", ", Kinds.Where(asks).Select(kind => kind.Title()))}";

    internal static string Purpose(ReportKind kind) => kind switch
    {
        ReportKind.Board => "Schools visited against target, the three-year cycle, development plans and audits, and actions: page, PDF and workbook",
        ReportKind.Needs => "What visits, Have Your Say, audits and plans say of schools’ needs in the academic year: page, PDF and workbook",
        ReportKind.Regional => "One region’s visits against target, cycle, plans and audits, and actions: the figures of its Regional Engagement Plan",
        ReportKind.Finance => "The grant, bookings, subsidy, forecast and scenarios of First Access in the academic year",
        ReportKind.ArtsCouncil => "The schools and the Classroom Instrumental Learning tabs of the annual return as a workbook, and what is missing before it is submitted",
        ReportKind.Outlook => "Who is due when, how many schools will fall out of the cycle, and what would change that: from today on",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
