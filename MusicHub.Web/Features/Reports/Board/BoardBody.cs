using MusicHub.Domain.Reports.Board;
using MusicHub.Web.Documents.Charts;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Reports.Board;

/// <summary>What a board report shows, on its page and on paper: from its snapshot alone.</summary>
/// <param name="forPaper">Paper has no room for lists of any length; the workbook has.</param>
public sealed class BoardBody(BoardReport report, bool forPaper)
{
    /// <summary>Rows of a list on paper: some three pages.</summary>
    private const int MostOnPaper = 100;

    public BoardReport Report => report;

    public bool ForPaper => forPaper;

    private BoardCover Cover => report.Cover;

    private BoardTotals Totals => report.Totals;

    public static string Title(BoardReport report) => $"Board report, {report.Cover.TermTitle}";

    /// <summary>"For the board meeting on 9 December 2025", or how far the report goes.</summary>
    public static string Subtitle(BoardReport report) => report.Cover switch
    {
        { MeetingOn: { } meeting } => $"For the board meeting on {meeting.Full()}",
        { TermIsOver: true } => "The whole term",
        var cover => $"The term up to {cover.UpTo.Full()}",
    };

    public IReadOnlyList<KeyFigure> KeyFigures =>
    [
        new(Totals.Visited.Number(), Totals.Visited == 1 ? "school visited" : "schools visited", Totals.TargetYear == 0
            ? $"in {Cover.YearTitle}; no target set"
            : $"target {Totals.TargetToDate.Number()} to date, {Totals.TargetYear.Number()} for the year"),
        new(Totals.NotForThreeYears.Number(), "not visited for three years", $"of {Words.Count(Totals.OpenSchools, "open school")}"),
        new(Totals.NeverVisited.Number(), "never visited", "no visit on record"),
        new(Totals.Actions.Overdue.Number(), Totals.Actions.Overdue == 1 ? "action overdue" : "actions overdue", $"of {Words.Count(Totals.Actions.Open, "open action")}"),
    ];

    public BarChart RegionChart => new("visited-by-region", $"Schools visited by {Cover.UpTo.Full()}, by region", "Region", "Schools visited",
        [.. report.Regions.Where(region => region.Visited + region.TargetYear > 0).Select(region => new Bar(region.Name, region.Visited, region.TargetYear == 0 ? null : region.TargetToDate))])
    {
        TargetHeading = "Target to date",
    };

    public ReportTable RegionTable => new(
        "Schools visited against target, by region",
        [new("Region", IsShort: true), new("Visited", true), new("Target to date", true), new("Against target", true, true), new("Target for the year", true), new("Visits", true), LastYearColumn, new("Open schools", true)],
        [.. report.Regions.Select(region => Row(region.Name, region.Visited, region.TargetToDate, region.TargetYear, region.Visits, region.VisitedLastYear, region.OpenSchools))],
        Row("All", Totals.Visited, Totals.TargetToDate, Totals.TargetYear, Totals.Visits, Totals.VisitedLastYear, Totals.OpenSchools));

    /// <summary>Null while the year has but one term to show.</summary>
    public BarChart? TermChart => report.Terms.Count(term => term.Visited is not null) < 2 ? null : new(
        "visited-by-term", $"Schools visited in {Cover.YearTitle}, by the term of their first visit", "Term", "Schools visited",
        [.. report.Terms.Where(term => term.Visited is not null).Select(term => new Bar(term.Name, term.Visited!.Value, Totals.TargetYear == 0 ? null : term.TargetToDate))])
    {
        TargetHeading = "Target to date",
    };

    public ReportTable TermTable => new(
        "Schools visited against target, by term of the first visit",
        [new("Term", IsShort: true), new("Visited", true, true), new("Target to date", true, true), new("Target", true), new("Visits", true, true), LastYearColumn],
        [.. report.Terms.Select<TermLine, IReadOnlyList<string>>(term =>
            [
                term.Name, Or(term.Visited, "Not yet"), term.Visited is null ? "Not yet" : term.TargetToDate.Number(), term.Target.Number(), Or(term.Visits, "Not yet"),
                term.Visited is null ? "Not yet" : Or(term.VisitedLastYear, "Not known"),
            ])],
        ["All", Totals.Visited.Number(), Totals.TargetToDate.Number(), Totals.TargetYear.Number(), Totals.Visits.Number(), Or(Totals.VisitedLastYear, "Not known")]);

    public ReportTable PhaseTable => new(
        "Schools visited, by phase",
        [new("Phase"), new("Visited", true), new("Open schools", true), new("Visits", true), LastYearColumn],
        [.. report.Phases.Select<PhaseLine, IReadOnlyList<string>>(phase =>
            [phase.Name, phase.Visited.Number(), phase.OpenSchools.Number(), phase.Visits.Number(), Or(phase.VisitedLastYear, "Not known")])],
        ["All", Totals.Visited.Number(), Totals.OpenSchools.Number(), Totals.Visits.Number(), Or(Totals.VisitedLastYear, "Not known")]);

    public GroupedBarChart CycleChart => new("cycle-by-region", "Open schools last visited three years ago or longer, or never, by region", "Region",
        ["3+ years ago", "Never"],
        [.. report.Cycle.Select(line => new BarGroup(line.Region, [line.NotForThreeYears, line.NeverVisited]))]);

    public ReportTable CycleTable => new(
        "Open schools in the three-year cycle, by region",
        [new("Region"), new("Within three years", true), new("Not for three years", true), new("Never", true), new("Open schools", true)],
        [.. report.Cycle.Select<CycleLine, IReadOnlyList<string>>(line =>
            [line.Region, line.Within.Number(), line.NotForThreeYears.Number(), line.NeverVisited.Number(), line.OpenSchools.Number()])],
        ["All", report.Cycle.Sum(line => line.Within).Number(), Totals.NotForThreeYears.Number(), Totals.NeverVisited.Number(), Totals.OpenSchools.Number()]);

    /// <summary>The longest ago first.</summary>
    public ReportTable NotVisitedTable => Schools("Schools not visited for three years", CycleStanding.NotForThreeYears);

    public ReportTable NeverVisitedTable => Schools("Schools never visited", CycleStanding.Never);

    /// <summary>What paper leaves out of a list, in words; null where it is whole.</summary>
    public string? LeftOut(int rows) => forPaper && rows > MostOnPaper ? $"The first {MostOnPaper} of {rows.Number()} are listed here; the workbook lists all of them." : null;

    public ReportTable PlanTable(BoardPlans plans) => new(
        "Audits and published summaries, by region",
        [new("Region", IsShort: true), new("Audited this year", true), new("Audited ever", true), new("Summary found", true), new("Of an earlier year", true), new("Not found", true), new("Not looked for", true), new("Open schools", true)],
        [.. plans.Regions.Select(line => Row(line.Name, line.Counts, line.OpenSchools))],
        Row("All", plans.Totals, Totals.OpenSchools));

    public GroupedBarChart PlanChart(BoardPlans plans) => new("plans-by-region", $"Open schools audited, and those whose published summary was found, in {Cover.YearTitle}, by region", "Region", ["Audited", "Summary"],
        [.. plans.Regions.Where(line => line.Counts.Audited + line.Counts.Found > 0).Select(line => new BarGroup(line.Name, [line.Counts.Audited, line.Counts.Found]))]);

    public GroupedBarChart ActionChart => new("actions-by-region", $"Actions in {Cover.TermTitle}, by region", "Region", ["Opened", "Closed", "Overdue"],
        [.. report.ActionsByRegion.Select(line => new BarGroup(line.Name, [line.Counts.Opened, line.Counts.Closed, line.Counts.Overdue]))]);

    public ReportTable ActionRegionTable => Actions("Actions, by region", "Region", report.ActionsByRegion);

    public ReportTable ActionFunctionTable => Actions("Actions, by strategic function of the hub", "Strategic function", report.ActionsByFunction);

    /// <summary>Null where there is nothing to compare with.</summary>
    public string? ActionsLastYear => Totals.ActionsLastYear is not { } before ? null
        : $"{(Cover.TermIsOver ? "In the same term last year" : "By the same point last year")} {before.Opened.Number()} had been opened and {before.Closed.Number()} closed; {Open(before)}.";

    public bool HasActions => Totals.Actions != new ActionCounts(0, 0, 0, 0);

    private ReportColumn LastYearColumn => new("Last year", true, true);

    private static IReadOnlyList<string> Row(string name, int visited, int toDate, int year, int visits, int? lastYear, int open) =>
        [name, visited.Number(), toDate.Number(), Against(visited, toDate, year), year.Number(), visits.Number(), Or(lastYear, "Not known"), open.Number()];

    private static string Against(int visited, int toDate, int year) => (visited - toDate) switch
    {
        _ when year == 0 => "No target",
        0 => "Level",
        > 0 and var ahead => $"{ahead.Number()} ahead",
        var behind => $"{(-behind).Number()} behind",
    };

    private static string Or(int? number, string otherwise) => number?.Number() ?? otherwise;

    private ReportTable Schools(string caption, string standing)
    {
        var rows = report.SchoolRows.Where(school => school.Cycle == standing).OrderBy(school => school.LastVisitOn).ThenBy(school => school.Region, StringComparer.Ordinal)
            .Select<SchoolRow, IReadOnlyList<string>>(school => standing == CycleStanding.Never
                ? [school.Name, school.Town ?? "", school.Region, school.Phase, school.Due ?? ""]
                : [school.Name, school.Town ?? "", school.Region, school.Phase, school.LastVisitOn?.Short() ?? "", school.Due ?? ""]);
        return new ReportTable(
            caption,
            standing == CycleStanding.Never
                ? [new("School"), new("Town"), new("Region", IsShort: true), new("Phase"), new("Due", IsShort: true)]
                : [new("School"), new("Town"), new("Region", IsShort: true), new("Phase"), new("Last visit", IsShort: true), new("Due", IsShort: true)],
            [.. forPaper ? rows.Take(MostOnPaper) : rows])
        {
            IsLong = true,
            CaptionIsHidden = true,
        };
    }

    private ReportTable Actions(string caption, string heading, IReadOnlyList<ActionLine> lines) => new(
        caption,
        [new(heading), new("Opened", true), new("Closed", true), new("Open", true), new("Overdue", true)],
        [.. lines.Select(line => Row(line.Name, line.Counts))],
        Row("All", Totals.Actions));

    private static IReadOnlyList<string> Row(string name, BoardPlanCounts counts, int open) =>
        [name, counts.Audited.Number(), counts.AuditedEver.Number(), counts.Found.Number(), counts.Stale.Number(), counts.NotFound.Number(), counts.NotLookedFor.Number(), open.Number()];

    private static string Open(ActionCounts counts) => counts.Open == 0 ? "none was open"
        : $"{counts.Open.Number()} {(counts.Open == 1 ? "was" : "were")} open, {(counts.Overdue == 0 ? "none" : counts.Overdue.Number())} of them overdue";

    private static IReadOnlyList<string> Row(string name, ActionCounts counts) =>
        [name, counts.Opened.Number(), counts.Closed.Number(), counts.Open.Number(), counts.Overdue.Number()];
}
