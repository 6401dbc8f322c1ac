using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports.Board;
using MusicHub.Web.Documents.Excel;
using MusicHub.Web.Features.Reports.Figures;
using MusicHub.Web.Features.Reports.Wording;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Reports.Board;

/// <summary>A board report as a workbook: its rows as data sheets, and every figure a live formula over them.</summary>
internal static class BoardWorkbook
{
    private const string Yes = "\"Yes\"";
    private const string ThisRegion = "[@Region]";

    public static byte[] Make(BoardReport report, ReportPaper paper)
    {
        var book = new WorkbookBuilder(new WorkbookProperties(BoardBody.Title(report), report.Cover.HubName, UkTime.DayOf(report.Cover.DataAsAt), paper.Mark));
        book.AddSummary("Summary", $"{BoardBody.Subtitle(report)}. Figures up to {report.Cover.UpTo.Full()}, each a formula over the sheets that follow.", Summary(report));
        if (report.Figures is { } figures)
            FigureSheet.Add(book, figures, report.Cover.UpTo);
        WordsSheet.Add(book, new ReportWords(report.Drafted(), paper.Edits));
        AddRegions(book, report);
        AddPhases(book, report);
        AddTerms(book, report);
        AddCycle(book, report);
        if (report.Plans is { } plans)
            AddPlans(book, report, plans);
        if (report.FirstAccess is { } firstAccess)
            FigureSheet.Add(book, firstAccess.Table.Sheet, [firstAccess.Table], report.Cover.UpTo);
        if (report.Scenarios is { } scenarios)
        {
            foreach (var table in scenarios.Tables)
                FigureSheet.Add(book, table.Sheet, [table], report.Cover.UpTo);
        }

        if (report.Digital is { } digital)
            FigureSheet.Add(book, digital.Table.Sheet, [digital.Table], report.Cover.UpTo);
        AddActions(book, report);
        AddData(book, report);
        book.AddDefinitions([.. report.Definitions.Select(definition => new Definition(definition.Figure, definition.Meaning))]);
        return book.ToBytes();
    }

    private static List<SummaryFigure> Summary(BoardReport report)
    {
        var visited = Formula.CountIfs("Schools", ("Visited", Yes));
        var target = Formula.Sum("Targets", "Schools");
        var open = Formula.CountIfs("Schools", ("Open", Yes));
        var lapsed = Formula.CountIfs("Schools", ("Standing", Formula.Quote(CycleStanding.NotForThreeYears)));
        var never = Formula.CountIfs("Schools", ("Standing", Formula.Quote(CycleStanding.Never)));
        var figures = new List<SummaryFigure>
        {
            new($"Schools visited in {report.Cover.YearTitle}", visited, Note: "Schools with a visit in the academic year, each once"),
            new("Visits", Formula.Sum("Schools", "Visits"), Note: "All visits that count"),
            new("Target to date", Formula.Sum("Targets", "To date"), Note: "See the definitions"),
            new("Target for the year", target, Note: "Targets of all three terms"),
            new("Share of the year's target", Formula.Share(visited.Text, target.Text), ColumnKind.Percentage, "Schools visited divided by the target for the year"),
            new("Open schools", open, Note: "Open, or open but proposed to close"),
            new("Not visited for three years", lapsed, Note: "Open schools whose last visit was three years ago or longer"),
            new("Never visited", never, Note: "Open schools without a visit on record"),
            new("Share not reached in three years", Formula.Share($"({lapsed.Text}+{never.Text})", open.Text), ColumnKind.Percentage, "Both of these divided by open schools"),
            new("Actions opened in the term", Formula.CountIfs("Actions", ("Opened in term", Yes))),
            new("Actions closed in the term", Formula.CountIfs("Actions", ("Closed in term", Yes))),
            new("Actions open", Formula.CountIfs("Actions", ("Open", Yes)), Note: "At the end of the last day"),
            new("Actions overdue", Formula.CountIfs("Actions", ("Overdue", Yes)), Note: "Open, and due before the last day"),
        };
        if (report.Plans is { } plans)
        {
            figures.InsertRange(figures.Count - 4,
            [
                new("Schools audited in the year", Formula.CountIfs("Schools", ("Audited", Yes)), Note: "Open schools with a completed audit that was started in the academic year"),
                new("Schools audited ever", Formula.CountIfs("Schools", ("Ever audited", Yes)), Note: "Open schools with a completed audit of any year"),
                new("Summaries found", Formula.CountIfs("Schools", ("Summary", Formula.Quote(SummaryStanding.Found))), Note: "Published summaries that cover the year"),
                new("Schools audited by the same point last year", plans.Totals.AuditedLastYear, Note: "A figure, as the rows of last year are not in this workbook"),
                new("Summaries found by the same point last year", plans.Totals.FoundLastYear, Note: "A figure, as the rows of last year are not in this workbook"),
            ]);
        }

        if (report.Totals.VisitedLastYear is { } before)
            figures.Insert(1, new("Schools visited at the same point last year", before, Note: $"Up to {report.Cover.LastYearUpTo.Full()}; a figure, as the rows of last year are not in this workbook"));
        return figures;
    }

    private static void AddRegions(WorkbookBuilder book, BoardReport report) => book.AddSheet(new WorkbookSheet<RegionLine>(
        "By region", "Schools visited against target, by region.",
        [
            new("Region", line => line.Name, Width: 24),
            new("Visited", _ => Formula.CountIfs("Schools", ("Region", ThisRegion), ("Visited", Yes)), ColumnKind.Number, 10),
            new("Target to date", _ => Formula.SumIfs("Targets", "To date", ("Region", ThisRegion)), ColumnKind.Number, 15),
            new("Target for the year", _ => Formula.SumIfs("Targets", "Schools", ("Region", ThisRegion)), ColumnKind.Number, 18),
            new("Visits", _ => Formula.SumIfs("Schools", "Visits", ("Region", ThisRegion)), ColumnKind.Number, 9),
            new("Visited last year", line => line.VisitedLastYear, ColumnKind.Number, 16),
            new("Open schools", _ => Formula.CountIfs("Schools", ("Region", ThisRegion), ("Open", Yes)), ColumnKind.Number, 13),
        ],
        report.Regions)
    {
        Totals = ["Visited", "Target to date", "Target for the year", "Visits", "Visited last year", "Open schools"],
        Charts = [new(SheetChartKind.Bars, "Schools visited against target to date", new BoardBody(report, forPaper: true).RegionChart.Description, "Region", ["Visited", "Target to date"])],
    });

    private static void AddPhases(WorkbookBuilder book, BoardReport report) => book.AddSheet(new WorkbookSheet<PhaseLine>(
        "By phase", "Schools visited, by phase. Targets are not set by phase.",
        [
            new("Phase", line => line.Name, Width: 24),
            new("Visited", _ => Formula.CountIfs("Schools", ("Phase", "[@Phase]"), ("Visited", Yes)), ColumnKind.Number, 10),
            new("Open schools", _ => Formula.CountIfs("Schools", ("Phase", "[@Phase]"), ("Open", Yes)), ColumnKind.Number, 13),
            new("Visits", _ => Formula.SumIfs("Schools", "Visits", ("Phase", "[@Phase]")), ColumnKind.Number, 9),
            new("Visited last year", line => line.VisitedLastYear, ColumnKind.Number, 16),
        ],
        report.Phases)
    {
        Totals = ["Visited", "Open schools", "Visits", "Visited last year"],
    });

    private static void AddTerms(WorkbookBuilder book, BoardReport report) => book.AddSheet(new WorkbookSheet<TermLine>(
        "By term", "Schools visited against target, by the term of their first visit in the year. A term that the report does not reach is empty.",
        [
            new("Term", line => line.Name, Width: 24),
            new("Visited", line => line.Visited is null ? null : Formula.CountIfs("Visits", ("Term", "[@Term]"), ("First of the year", Yes)), ColumnKind.Number, 10),
            new("Target to date", _ => Formula.SumIfs("Targets", "To date", ("Term", "[@Term]")), ColumnKind.Number, 15),
            new("Target", _ => Formula.SumIfs("Targets", "Schools", ("Term", "[@Term]")), ColumnKind.Number, 10),
            new("Visits", line => line.Visits is null ? null : Formula.CountIfs("Visits", ("Term", "[@Term]")), ColumnKind.Number, 9),
            new("Visited last year", line => line.VisitedLastYear, ColumnKind.Number, 16),
        ],
        report.Terms)
    {
        Totals = ["Visited", "Target to date", "Target", "Visits", "Visited last year"],
        Charts = [new(SheetChartKind.Bars, "Schools visited against target, by term", Describe(report), "Term", ["Visited", "Target"])],
    });

    private static void AddCycle(WorkbookBuilder book, BoardReport report) => book.AddSheet(new WorkbookSheet<CycleLine>(
        "Three-year cycle", "Open schools by when they were last visited, by region.",
        [
            new("Region", line => line.Region, Width: 24),
            Standing("Visited within three years", CycleStanding.Within),
            Standing("Not visited for three years", CycleStanding.NotForThreeYears),
            Standing("Never visited", CycleStanding.Never),
            new("Open schools", _ => Formula.CountIfs("Schools", ("Region", ThisRegion), ("Open", Yes)), ColumnKind.Number, 13),
        ],
        report.Cycle)
    {
        Totals = ["Visited within three years", "Not visited for three years", "Never visited", "Open schools"],
        Charts = [new(SheetChartKind.Bars, "Not visited for three years, or never", new BoardBody(report, forPaper: true).CycleChart.Description, "Region", ["Not visited for three years", "Never visited"])],
    });

    private static void AddPlans(WorkbookBuilder book, BoardReport report, BoardPlans plans)
    {
        book.AddSheet(new WorkbookSheet<BoardPlanLine>(
            "Plans and audits", "Open schools by whether they have been audited, and by what was found when their published summary was looked for, by region.",
            [
                new("Region", line => line.Name, Width: 24),
                new("Audited this year", _ => Formula.CountIfs("Schools", ("Region", ThisRegion), ("Audited", Yes)), ColumnKind.Number, 16),
                new("Audited ever", _ => Formula.CountIfs("Schools", ("Region", ThisRegion), ("Ever audited", Yes)), ColumnKind.Number, 14),
                Summary("Summary found", SummaryStanding.Found),
                Summary("Of an earlier year", SummaryStanding.Stale),
                Summary("Not found", SummaryStanding.NotFound),
                Summary("Not looked for", SummaryStanding.NotLookedFor),
                new("Open schools", _ => Formula.CountIfs("Schools", ("Region", ThisRegion), ("Open", Yes)), ColumnKind.Number, 13),
            ],
            plans.Regions)
        {
            Totals = ["Audited this year", "Audited ever", "Summary found", "Of an earlier year", "Not found", "Not looked for", "Open schools"],
            Charts = [new(SheetChartKind.Bars, "Audited, and summary found", new BoardBody(report, forPaper: true).PlanChart(plans).Description, "Region", ["Audited this year", "Summary found"])],
        });
        if (plans.Areas is { } areas)
            FigureSheet.Add(book, areas.Caption, [areas], report.Cover.UpTo);
    }

    private static ExportColumn<BoardPlanLine> Summary(string header, string standing) =>
        new(header, _ => Formula.CountIfs("Schools", ("Region", ThisRegion), ("Summary", Formula.Quote(standing))), ColumnKind.Number, Math.Max(14, header.Length + 2));

    private static void AddActions(WorkbookBuilder book, BoardReport report) => book.AddSheet(new WorkbookSheet<ActionLine>(
        "Actions by region", "Actions opened and closed in the term, and those open and overdue on its last day, by the school's region.",
        [
            new("Region", line => line.Name, Width: 24),
            Counted("Opened", "Opened in term"),
            Counted("Closed", "Closed in term"),
            Counted("Open", "Open"),
            Counted("Overdue", "Overdue"),
        ],
        report.ActionsByRegion)
    {
        Totals = ["Opened", "Closed", "Open", "Overdue"],
        Charts = [new(SheetChartKind.Bars, "Actions opened, closed and overdue", new BoardBody(report, forPaper: true).ActionChart.Description, "Region", ["Opened", "Closed", "Overdue"])],
    });

    private static void AddData(WorkbookBuilder book, BoardReport report)
    {
        book.AddSheet(new WorkbookSheet<SchoolRow>("Schools", "Every open school, and closed ones that were visited in the year.",
        [
            new("URN", row => row.Urn, ColumnKind.Identifier, 10),
            new("School", row => row.Name, Width: 38),
            new("Town", row => row.Town, Width: 20),
            new("Region", row => row.Region, Width: 20),
            new("Phase", row => row.Phase, Width: 22),
            new("Open", row => row.IsOpen, ColumnKind.YesNo),
            new("Visited", row => row.IsVisited, ColumnKind.YesNo),
            new("First visit of the year", row => row.FirstVisitOn, ColumnKind.Date),
            new("Visits", row => row.Visits, ColumnKind.Number),
            new("Last visit", row => row.LastVisitOn, ColumnKind.Date),
            new("Standing", row => row.Cycle, Width: 26),
            new("Due", row => row.Due, Width: 16),
            .. report.Plans is null ? Array.Empty<ExportColumn<SchoolRow>>() :
            [
                new("Audited", row => row.IsAudited, ColumnKind.YesNo),
                new("Ever audited", row => row.IsOpen ? row.LastAuditOn is not null : null, ColumnKind.YesNo),
                new("Last audit", row => row.LastAuditOn, ColumnKind.Date),
                new("Summary", row => row.Summary, Width: 24),
            ],
        ], report.SchoolRows));
        book.AddSheet(new WorkbookSheet<VisitRow>("Visits", "Every visit of the year that counts.",
        [
            new("Date", row => row.On, ColumnKind.Date),
            new("Term", row => row.Term, Width: 16),
            new("URN", row => row.Urn, ColumnKind.Identifier, 10),
            new("School", row => row.School, Width: 38),
            new("Region", row => row.Region, Width: 20),
            new("Phase", row => row.Phase, Width: 22),
            new("Kind", row => row.Kind),
            new("First of the year", row => row.IsFirst, ColumnKind.YesNo),
        ], report.VisitRows));
        book.AddSheet(new WorkbookSheet<ActionRow>("Actions", "Actions opened or closed in the term, and all that were open on its last day.",
        [
            new("Due", row => row.DueOn, ColumnKind.Date),
            new("URN", row => row.Urn, ColumnKind.Identifier, 10),
            new("School", row => row.School, Width: 38),
            new("Region", row => row.Region, Width: 20),
            new("Strategic function", row => row.Function),
            new("Came from", row => row.Source, Width: 12),
            new("For", row => row.Owner, Width: 10),
            new("Opened", row => row.OpenedOn, ColumnKind.Date),
            new("Closed", row => row.ClosedOn, ColumnKind.Date),
            new("Opened in term", row => row.OpenedInTerm, ColumnKind.YesNo),
            new("Closed in term", row => row.ClosedInTerm, ColumnKind.YesNo),
            new("Open", row => row.IsOpen, ColumnKind.YesNo),
            new("Overdue", row => row.IsOverdue, ColumnKind.YesNo),
        ], report.ActionRows));
        book.AddSheet(new WorkbookSheet<TargetRow>("Targets", "How many schools are to be visited, as set for each region and term.",
        [
            new("Region", row => row.Region, Width: 20),
            new("Term", row => row.Term, Width: 16),
            new("Schools", row => row.Schools, ColumnKind.Number),
            new("To date", row => row.ToDate, ColumnKind.Number),
        ], report.TargetRows));
    }

    private static ExportColumn<CycleLine> Standing(string header, string standing) =>
        new(header, _ => Formula.CountIfs("Schools", ("Region", ThisRegion), ("Standing", Formula.Quote(standing))), ColumnKind.Number, Math.Max(14, header.Length + 2));

    private static ExportColumn<ActionLine> Counted(string header, string column) =>
        new(header, _ => Formula.CountIfs("Actions", ("Region", ThisRegion), (column, Yes)), ColumnKind.Number, 11);

    private static string Describe(BoardReport report) => string.Join(' ', report.Terms.Select(term => term.Visited is { } visited
        ? $"{term.Name}: {visited.Number()} of {term.Target.Number()}."
        : $"{term.Name}: target {term.Target.Number()}."));
}
