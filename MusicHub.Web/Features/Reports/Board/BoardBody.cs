using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Web.Documents.Charts;
using MusicHub.Web.Features.Reports.Figures;
using MusicHub.Web.Features.Reports.Wording;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Reports.Board;

/// <summary>What a board report shows, on its page and on paper: from its snapshot alone.</summary>
/// <param name="forPaper">Paper has no room for lists of any length; the workbook has.</param>
/// <param name="rows">Where the rows behind its figures are; null on paper.</param>
/// <param name="forStaff">Figures lead to the lists as they are now, too.</param>
public sealed class BoardBody(BoardReport report, bool forPaper, string? rows = null, bool forStaff = false)
{
    private const FigureKind Number = FigureKind.Number;

    /// <summary>Rows of a list on paper: some three pages.</summary>
    private const int MostOnPaper = 100;

    public BoardReport Report => report;

    public bool ForPaper => forPaper;

    public ReportWords Texts { get; init; } = new(report.Drafted(), []);

    public string? Rows => report.Figures is null ? null : rows;

    /// <summary>Null in reports from before they were.</summary>
    public FigureList? Figures => report.Figures is { } figures ? new("Headlines against target", figures, Rows, forStaff) : null;

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

    public FigureTable RegionTable => new(
        "By region",
        "Schools visited against target, by region",
        [new("Region", IsShort: true), new("Visited", Number), new("Target to date", Number), new("Against target", Number, true), new("Target for the year", Number), new("Visits", Number), LastYearColumn, new("Open schools", Number)],
        [.. report.Regions.Select(region => Row(region.Name, region.Name, region.Visited, region.TargetToDate, region.TargetYear, region.Visits, region.VisitedLastYear, region.OpenSchools))])
    {
        Total = Row("All", null, Totals.Visited, Totals.TargetToDate, Totals.TargetYear, Totals.Visits, Totals.VisitedLastYear, Totals.OpenSchools),
    };

    /// <summary>Null while the year has but one term to show.</summary>
    public BarChart? TermChart => report.Terms.Count(term => term.Visited is not null) < 2 ? null : new(
        "visited-by-term", $"Schools visited in {Cover.YearTitle}, by the term of their first visit", "Term", "Schools visited",
        [.. report.Terms.Where(term => term.Visited is not null).Select(term => new Bar(term.Name, term.Visited!.Value, Totals.TargetYear == 0 ? null : term.TargetToDate))])
    {
        TargetHeading = "Target to date",
    };

    public FigureTable TermTable => new(
        "By term",
        "Schools visited against target, by term of the first visit",
        [new("Term", IsShort: true), new("Visited", Number, true), new("Target to date", Number, true), new("Target", Number), new("Visits", Number, true), LastYearColumn],
        [.. report.Terms.Select(term => new FigureRow(term.Name,
            [
                Or(term.Visited, "Not yet"), Or(term.Visited is null ? null : term.TargetToDate, "Not yet"), new(term.Target), Or(term.Visits, "Not yet"),
                term.Visited is null ? FigureCell.Of("Not yet") : Or(term.VisitedLastYear, "Not known"),
            ]))])
    {
        Total = new("All", [new(Totals.Visited), new(Totals.TargetToDate), new(Totals.TargetYear), new(Totals.Visits), Or(Totals.VisitedLastYear, "Not known")]),
    };

    public FigureTable PhaseTable => new(
        "By phase",
        "Schools visited, by phase",
        [new("Phase"), new("Visited", Number), new("Open schools", Number), new("Visits", Number), LastYearColumn],
        [.. report.Phases.Select(phase => new FigureRow(phase.Name,
            [Cell(phase.Visited, "visited", phase: phase.Name), Cell(phase.OpenSchools, "open", phase: phase.Name), Cell(phase.Visits, "visits", phase: phase.Name), Or(phase.VisitedLastYear, "Not known")]))])
    {
        Total = new("All", [Cell(Totals.Visited, "visited"), Cell(Totals.OpenSchools, "open"), Cell(Totals.Visits, "visits"), Or(Totals.VisitedLastYear, "Not known")]),
    };

    public GroupedBarChart CycleChart => new("cycle-by-region", "Open schools last visited three years ago or longer, or never, by region", "Region",
        ["3+ years ago", "Never"],
        [.. report.Cycle.Select(line => new BarGroup(line.Region, [line.NotForThreeYears, line.NeverVisited]))]);

    public FigureTable CycleTable => new(
        "Three-year cycle",
        "Open schools in the three-year cycle, by region",
        [new("Region"), new("Within three years", Number), new("Not for three years", Number), new("Never", Number), new("Open schools", Number)],
        [.. report.Cycle.Select(line => new FigureRow(line.Region,
            [Cell(line.Within, "within", line.Region), Cell(line.NotForThreeYears, "lapsed", line.Region), Cell(line.NeverVisited, "never", line.Region), Cell(line.OpenSchools, "open", line.Region)]))])
    {
        Total = new("All", [Cell(report.Cycle.Sum(line => line.Within), "within"), Cell(Totals.NotForThreeYears, "lapsed"), Cell(Totals.NeverVisited, "never"), Cell(Totals.OpenSchools, "open")]),
    };

    /// <summary>The longest ago first.</summary>
    public ReportTable NotVisitedTable => Schools("Schools not visited for three years", CycleStanding.NotForThreeYears);

    public ReportTable NeverVisitedTable => Schools("Schools never visited", CycleStanding.Never);

    /// <summary>What paper leaves out of a list, in words; null where it is whole.</summary>
    public string? LeftOut(int rows) => forPaper && rows > MostOnPaper ? $"The first {MostOnPaper} of {rows.Number()} are listed here; the workbook lists all of them." : null;

    public FigureTable PlanTable(BoardPlans plans) => new(
        "Plans and audits",
        "Audits and published summaries, by region",
        [new("Region", IsShort: true), new("Audited this year", Number), new("Audited ever", Number), new("Summary found", Number), new("Of an earlier year", Number), new("Not found", Number), new("Not looked for", Number), new("Open schools", Number)],
        [.. plans.Regions.Select(line => Row(line.Name, line.Name, line.Counts, line.OpenSchools))])
    {
        Total = Row("All", null, plans.Totals, Totals.OpenSchools),
    };

    public GroupedBarChart PlanChart(BoardPlans plans) => new("plans-by-region", $"Open schools audited, and those whose published summary was found, in {Cover.YearTitle}, by region", "Region", ["Audited", "Summary"],
        [.. plans.Regions.Where(line => line.Counts.Audited + line.Counts.Found > 0).Select(line => new BarGroup(line.Name, [line.Counts.Audited, line.Counts.Found]))]);

    public GroupedBarChart ActionChart => new("actions-by-region", $"Actions in {Cover.TermTitle}, by region", "Region", ["Opened", "Closed", "Overdue"],
        [.. report.ActionsByRegion.Select(line => new BarGroup(line.Name, [line.Counts.Opened, line.Counts.Closed, line.Counts.Overdue]))]);

    public FigureTable ActionRegionTable => Actions("Actions, by region", "Region", report.ActionsByRegion, line => line.Name);

    public FigureTable ActionFunctionTable => Actions("Actions, by strategic function of the hub", "Strategic function", report.ActionsByFunction, null);

    /// <summary>Null where there is nothing to compare with.</summary>
    public string? ActionsLastYear => Totals.ActionsLastYear is not { } before ? null
        : $"{(Cover.TermIsOver ? "In the same term last year" : "By the same point last year")} {before.Opened.Number()} had been opened and {before.Closed.Number()} closed; {Open(before)}.";

    public bool HasActions => Totals.Actions != new ActionCounts(0, 0, 0, 0);

    private static FigureColumn LastYearColumn => new("Last year", Number, true);

    private static FigureRow Row(string name, string? region, int visited, int toDate, int year, int visits, int? lastYear, int open) => new(name,
        [Cell(visited, "visited", region), new(toDate), FigureCell.Of(Against(visited, toDate, year)), new(year), Cell(visits, "visits", region), Or(lastYear, "Not known"), Cell(open, "open", region)]);

    private static string Against(int visited, int toDate, int year) => (visited - toDate) switch
    {
        _ when year == 0 => "No target",
        0 => "Level",
        > 0 and var ahead => $"{ahead.Number()} ahead",
        var behind => $"{(-behind).Number()} behind",
    };

    private static FigureCell Or(int? number, string otherwise) => number is null ? FigureCell.Of(otherwise) : new(number);

    private static FigureCell Cell(int count, string of, string? region = null, string? phase = null) => new(count, null, new(of, region, phase));

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

    private FigureTable Actions(string caption, string heading, IReadOnlyList<ActionLine> lines, Func<ActionLine, string>? region) => new(
        "Actions",
        caption,
        [new(heading), new("Opened", Number), new("Closed", Number), new("Open", Number), new("Overdue", Number)],
        [.. lines.Select(line => region is null
            ? new FigureRow(line.Name, [new(line.Counts.Opened), new(line.Counts.Closed), new(line.Counts.Open), new(line.Counts.Overdue)])
            : Row(line.Name, region(line), line.Counts))])
    {
        Total = Row("All", null, Totals.Actions),
    };

    private static FigureRow Row(string name, string? region, BoardPlanCounts counts, int open) => new(name,
    [
        Cell(counts.Audited, "audited", region), Cell(counts.AuditedEver, "audited-ever", region), Cell(counts.Found, "summaries", region), Cell(counts.Stale, "stale", region),
        Cell(counts.NotFound, "not-found", region), Cell(counts.NotLookedFor, "not-looked", region), Cell(open, "open", region),
    ]);

    private static string Open(ActionCounts counts) => counts.Open == 0 ? "none was open"
        : $"{counts.Open.Number()} {(counts.Open == 1 ? "was" : "were")} open, {(counts.Overdue == 0 ? "none" : counts.Overdue.Number())} of them overdue";

    private static FigureRow Row(string name, string? region, ActionCounts counts) =>
        new(name, [Cell(counts.Opened, "opened", region), Cell(counts.Closed, "closed", region), Cell(counts.Open, "actions", region), Cell(counts.Overdue, "overdue", region)]);
}
