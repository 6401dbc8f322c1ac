using System.Globalization;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MusicHub.Data.Reports;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.Board;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Reports;

/// <summary>
/// The demonstration hub's report on Autumn 2025, made once by its job. Its figures are counted again by SQL that
/// knows nothing of the program, and must be the same on the page, in the PDF and in the workbook.
/// </summary>
public sealed class BoardReportOnDemoTests() : ReportOnDemo(ReportKind.Board)
{
    private const string Counting = """
        SELECT COALESCE(p."SchoolId", v."SchoolId") AS School, v."On" AS Day
        FROM "Visits" v JOIN "VisitKinds" k ON k."Id" = v."KindId"
        LEFT JOIN "SchoolPredecessor" p ON p."PredecessorId" = v."SchoolId" AND p."Counts" = 1
        WHERE v."State" = 'Done' AND k."Counts" = 1
        """;

    private const string OpenSchools = """SELECT * FROM "Schools" WHERE "Status" IN ('Open', 'OpenProposedToClose')""";

    private static readonly TermKey Autumn = TestReports.Autumn;

    private BoardReport _report = null!;

    [Test]
    public async Task Totals_AreWhatSqlCounts()
    {
        var totals = _report.Totals;
        var expected = new
        {
            OpenSchools = await Sql($"SELECT COUNT(*) FROM ({OpenSchools})"),
            Visited = await Sql($"SELECT COUNT(DISTINCT School) FROM ({Counting}) WHERE Day BETWEEN '2025-09-01' AND '2026-01-04'"),
            Visits = await Sql($"SELECT COUNT(*) FROM ({Counting}) WHERE Day BETWEEN '2025-09-01' AND '2026-01-04'"),
            LastYear = await Sql($"SELECT COUNT(DISTINCT School) FROM ({Counting}) WHERE Day BETWEEN '2024-09-01' AND '2025-01-05'"),
            TargetToDate = await Sql("""SELECT SUM(l."Schools") FROM "VisitTarget" l JOIN "Targets" t ON t."Id" = l."YearTargetsId" WHERE t."StartYear" = 2025 AND l."Term" = 'Autumn'"""),
            TargetYear = await Sql("""SELECT SUM(l."Schools") FROM "VisitTarget" l JOIN "Targets" t ON t."Id" = l."YearTargetsId" WHERE t."StartYear" = 2025"""),
            NotForThreeYears = await Sql($"SELECT COUNT(*) FROM ({OpenSchools}) s WHERE (SELECT MAX(Day) FROM ({Counting}) c WHERE c.School = s.\"Id\" AND Day <= '2026-01-04') <= '2023-01-04'"),
            NeverVisited = await Sql($"SELECT COUNT(*) FROM ({OpenSchools}) s WHERE NOT EXISTS (SELECT 1 FROM ({Counting}) c WHERE c.School = s.\"Id\" AND Day <= '2026-01-04')"),
            Opened = await Sql("""SELECT COUNT(*) FROM "Actions" WHERE "OpenedOn" BETWEEN '2025-09-01' AND '2026-01-04'"""),
            Closed = await Sql("""SELECT COUNT(*) FROM "Actions" WHERE "ClosedOn" BETWEEN '2025-09-01' AND '2026-01-04'"""),
            Open = await Sql("""SELECT COUNT(*) FROM "Actions" WHERE "OpenedOn" <= '2026-01-04' AND ("ClosedOn" IS NULL OR "ClosedOn" > '2026-01-04')"""),
            Overdue = await Sql("""SELECT COUNT(*) FROM "Actions" WHERE "OpenedOn" <= '2026-01-04' AND "DueOn" < '2026-01-04' AND ("ClosedOn" IS NULL OR "ClosedOn" > '2026-01-04')"""),
        };

        Assert.That(
            new
            {
                totals.OpenSchools,
                totals.Visited,
                totals.Visits,
                LastYear = totals.VisitedLastYear!.Value,
                totals.TargetToDate,
                totals.TargetYear,
                totals.NotForThreeYears,
                totals.NeverVisited,
                totals.Actions.Opened,
                totals.Actions.Closed,
                totals.Actions.Open,
                totals.Actions.Overdue,
            },
            Is.EqualTo(expected));
        Assert.That(new[] { totals.Visited, totals.NotForThreeYears, totals.NeverVisited, totals.Actions.Overdue }, Is.All.GreaterThan(0), "a hub where nothing is to be told proves nothing");
    }

    [Test]
    public async Task PlansAndAudits_AreWhatSqlCounts_AndWhatTheWorkbookCounts()
    {
        const string open = """(SELECT "Id" FROM "Schools" WHERE "Status" IN ('Open', 'OpenProposedToClose'))""";
        Task<int> Audits(string where) => Sql($"""SELECT COUNT(DISTINCT "SchoolId") FROM "Audits" WHERE "SchoolId" IN {open} AND {where}""");
        Task<int> Checks(string where) => Sql($"""SELECT COUNT(*) FROM "SummaryChecks" WHERE "SchoolId" IN {open} AND {where}""");
        const string looked = """ "YearStart" = 2025 AND "CheckedOn" <= '2026-01-04' AND """;
        var found = await Checks($"""{looked} "Finding" = 'Found' AND ("Covers" IS NULL OR "Covers" >= 2025)""");
        var stale = await Checks($"""{looked} "Finding" = 'Found' AND "Covers" < 2025""");
        var not = await Checks($"""{looked} "Finding" = 'NotFound'""");
        var plans = _report.Plans!;

        Assert.That(plans.Totals, Is.EqualTo(new BoardPlanCounts(
            await Audits(""" "YearStart" = 2025 AND "CompletedOn" <= '2026-01-04'"""),
            await Audits(""" "CompletedOn" <= '2026-01-04'"""),
            found, stale, not, _report.Totals.OpenSchools - found - stale - not,
            await Audits(""" "YearStart" = 2024 AND "CompletedOn" <= '2025-01-05'"""),
            await Checks(""" "YearStart" = 2024 AND "CheckedOn" <= '2025-01-05' AND "Finding" = 'Found' AND ("Covers" IS NULL OR "Covers" >= 2024)"""))));
        Assert.That(new[] { plans.Totals.Audited, found, stale, not }, Is.All.GreaterThan(0));
        Assert.That(
            Table("Plans and audits").Select(row => (row["Region"], row["Audited this year"], row["Audited ever"], row["Summary found"], row["Of an earlier year"], row["Not found"], row["Not looked for"])),
            Is.EqualTo(plans.Regions.Select(line => (line.Name, Text(line.Counts.Audited), Text(line.Counts.AuditedEver), Text(line.Counts.Found), Text(line.Counts.Stale), Text(line.Counts.NotFound), Text(line.Counts.NotLookedFor)))));
        Assert.That(Table("Audit areas").Select(row => row["Area"]), Is.EqualTo(plans.Areas!.Rows.Select(row => row.Name)));
        var page = await Page();
        Assert.That(page.Document.QuerySelectorAll("table").Single(table => table.QuerySelector("caption")!.TextContent == "Audits and published summaries, by region").QuerySelectorAll("tfoot td").Select(cell => cell.TextContent.Split(',')[0].Trim()),
            Is.EqualTo(new[] { plans.Totals.Audited, plans.Totals.AuditedEver, found, stale, not, plans.Totals.NotLookedFor, _report.Totals.OpenSchools }.Select(Text)));
        var pdf = string.Join(' ', Pdf.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.That(plans.Sentences.Where(sentence => !pdf.Contains(sentence, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task EachHeadlineFigure_CountsItsRows_AndIsHeldAgainstWhatSqlCounts()
    {
        var figures = _report.Figures!.ToDictionary(figure => figure.Key);
        const string lastTerm = "'2025-08-31'";

        Assert.That(figures.Values.Where(figure => figure.Value != BoardRows.Of(_report, figure.Behind!)!.Figure).Select(figure => figure.Key), Is.Empty);
        Assert.That(figures.Keys, Is.SupersetOf(new[] { "visited", "lapsed", "classes", "pupils", "grant", "overdue" }));
        Assert.Multiple(() =>
        {
            Assert.That(figures["visited"].LastYear, Is.EqualTo(_report.Totals.VisitedLastYear));
            Assert.That(figures["visited"].Target, Is.EqualTo(_report.Totals.TargetToDate));
            Assert.That(figures["audited"].LastYear, Is.EqualTo(_report.Plans!.Totals.AuditedLastYear));
            Assert.That(figures["overdue"].LastYear, Is.EqualTo(_report.Totals.ActionsLastYear!.Overdue));
            Assert.That(Table("Headlines").Select(row => (row["Figure"], row["Judgement"])), Is.EqualTo(_report.Figures!.Select(figure => (figure.Label, figure.Verdict?.Judgement.Title() ?? "No rule"))));
        });
        Assert.That(figures["lapsed"].LastTerm, Is.EqualTo(await Sql($"SELECT COUNT(*) FROM ({OpenSchools}) s WHERE (SELECT MAX(Day) FROM ({Counting}) c WHERE c.School = s.\"Id\" AND Day <= {lastTerm}) <= '2022-08-31'")));
        Assert.That(figures["lapsed"].LastYear, Is.EqualTo(await Sql($"SELECT COUNT(*) FROM ({OpenSchools}) s WHERE (SELECT MAX(Day) FROM ({Counting}) c WHERE c.School = s.\"Id\" AND Day <= '2025-01-05') <= '2022-01-05'")));
        Assert.That(figures["overdue"].LastTerm, Is.EqualTo(await Sql($"""SELECT COUNT(*) FROM "Actions" WHERE "OpenedOn" <= {lastTerm} AND "DueOn" < {lastTerm} AND ("ClosedOn" IS NULL OR "ClosedOn" > {lastTerm})""")));
        Assert.That(figures["closed"].Value, Is.EqualTo(_report.Totals.Actions.Closed));
        Assert.That(figures["grant"].Value, Is.GreaterThan(0));
    }

    [Test]
    public async Task EachRegion_IsWhatSqlCounts()
    {
        foreach (var region in _report.Regions)
        {
            var named = region.Name == "No region" ? "s.\"RegionId\" IS NULL" : $"(SELECT \"Name\" FROM \"Regions\" r WHERE r.\"Id\" = s.\"RegionId\") = '{region.Name}'";
            Assert.That(
                (region.Visited, region.Visits),
                Is.EqualTo((
                    await Sql($"SELECT COUNT(DISTINCT School) FROM ({Counting}) c JOIN \"Schools\" s ON s.\"Id\" = c.School WHERE Day BETWEEN '2025-09-01' AND '2026-01-04' AND {named}"),
                    await Sql($"SELECT COUNT(*) FROM ({Counting}) c JOIN \"Schools\" s ON s.\"Id\" = c.School WHERE Day BETWEEN '2025-09-01' AND '2026-01-04' AND {named}"))),
                region.Name);
        }
    }

    [Test]
    public void TheWorkbooksFormulas_HaveTheReportsFigures()
    {
        var totals = _report.Totals;
        var figures = Table("Summary").ToDictionary(row => row["Figure"], row => row["Value"]);
        Assert.Multiple(() =>
        {
            Assert.That(figures["Schools visited in 2025/26"], Is.EqualTo(Text(totals.Visited)));
            Assert.That(figures["Visits"], Is.EqualTo(Text(totals.Visits)));
            Assert.That(figures["Target to date"], Is.EqualTo(Text(totals.TargetToDate)));
            Assert.That(figures["Target for the year"], Is.EqualTo(Text(totals.TargetYear)));
            Assert.That(figures["Open schools"], Is.EqualTo(Text(totals.OpenSchools)));
            Assert.That(figures["Not visited for three years"], Is.EqualTo(Text(totals.NotForThreeYears)));
            Assert.That(figures["Never visited"], Is.EqualTo(Text(totals.NeverVisited)));
            Assert.That(figures["Actions opened in the term"], Is.EqualTo(Text(totals.Actions.Opened)));
            Assert.That(figures["Actions closed in the term"], Is.EqualTo(Text(totals.Actions.Closed)));
            Assert.That(figures["Actions open"], Is.EqualTo(Text(totals.Actions.Open)));
            Assert.That(figures["Actions overdue"], Is.EqualTo(Text(totals.Actions.Overdue)));
            Assert.That(
                Table("By region").Select(row => (row["Region"], row["Visited"], row["Target to date"], row["Visits"], row["Open schools"])),
                Is.EqualTo(_report.Regions.Select(line => (line.Name, Text(line.Visited), Text(line.TargetToDate), Text(line.Visits), Text(line.OpenSchools)))));
            Assert.That(
                Table("By phase").Select(row => (row["Phase"], row["Visited"], row["Visits"])),
                Is.EqualTo(_report.Phases.Select(line => (line.Name, Text(line.Visited), Text(line.Visits)))));
            Assert.That(
                Table("By term").Select(row => (row["Term"], row["Visited"], row["Target"])),
                Is.EqualTo(_report.Terms.Select(line => (line.Name, line.Visited is { } visited ? Text(visited) : "", Text(line.Target)))));
            Assert.That(
                Table("Three-year cycle").Select(row => (row["Region"], row["Not visited for three years"], row["Never visited"])),
                Is.EqualTo(_report.Cycle.Select(line => (line.Region, Text(line.NotForThreeYears), Text(line.NeverVisited)))));
            Assert.That(
                Table("Actions by region").Select(row => (row["Region"], row["Opened"], row["Closed"], row["Open"], row["Overdue"])),
                Is.EqualTo(_report.ActionsByRegion.Select(line => (line.Name, Text(line.Counts.Opened), Text(line.Counts.Closed), Text(line.Counts.Open), Text(line.Counts.Overdue)))));
        });
    }

    [Test]
    public void TheWorkbooksSheets_HoldTheRowsAndTheDefinitions()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Table("Schools").ToList(), Has.Count.EqualTo(_report.SchoolRows.Count));
            Assert.That(Table("Visits").ToList(), Has.Count.EqualTo(_report.VisitRows.Count));
            Assert.That(Table("Actions").ToList(), Has.Count.EqualTo(_report.ActionRows.Count));
            Assert.That(Table("Definitions").Select(row => row["Term"]), Is.EqualTo(_report.Definitions.Select(definition => definition.Figure)));
        });
    }

    [Test]
    public async Task NoFile_NamesAPersonOrTheWordsOfAnAction()
    {
        await using var db = Database.Open();
        var people = await db.People.Select(person => person.Name).ToListAsync();
        // A target of a school's plan has the name of an audit's area, which the report tells of.
        var words = await db.Actions.Where(action => action.PlanYear == null).Select(action => action.What).Distinct().ToListAsync();
        var cells = Workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed()).Select(SavedText).ToHashSet();
        var pdf = Pdf.Text();

        Assert.That(people.Concat(words).Where(text => cells.Contains(text) || pdf.Contains(text, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void ThePdf_IsTaggedAndSaysWhatThePageSays()
    {
        var text = string.Join(' ', Pdf.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Multiple(() =>
        {
            Assert.That(Pdf.Info(), Does.Match(@"Title:\s+Board report, Autumn 2025").And.Match(@"Tagged:\s+yes"));
            Assert.That(text, Does.Contain("Brackenshire Music Hub").And.Contain("Data as at 3 February 2026"));
            foreach (var headline in _report.Headlines)
                Assert.That(text, Does.Contain(headline));
            Assert.That(Pdf.Outline(), Does.Contain("Schools visited against target").And.Contain("How the figures are counted"));
        });
    }

    [Test]
    public async Task ThePage_HasTheReportsFigures()
    {
        var page = await Page();

        Assert.That(
            page.Document.QuerySelectorAll(".hub-contents a").Select(link => link.GetAttribute("href")!.TrimStart('#')),
            Is.EqualTo(page.Document.QuerySelectorAll(".hub-report h2[id]").Select(heading => heading.Id).Except(["in-short", "contents"])), "the contents name each part");

        Assert.That(page.Document.QuerySelectorAll(".hub-figure__number").Select(figure => figure.TextContent), Is.EqualTo(new[]
        {
            Text(_report.Totals.Visited), Text(_report.Totals.NotForThreeYears), Text(_report.Totals.NeverVisited), Text(_report.Totals.Actions.Overdue),
        }));
    }

    [Test]
    public void Scenarios_AreThoseThatArePutToTheBoard()
    {
        var scenarios = _report.Scenarios!;

        Assert.That(scenarios.Tables[0].Rows.Select(row => (row.Name, row.Cells[0].Number, row.Cells[1].Number, row.Cells[2].Number)), Is.EqualTo(new[]
        {
            ("Current", (decimal?)318, (decimal?)181_896, (decimal?)0), ("Option A", 318, 103_875, 78_021), ("Option B", 318, 113_199, 68_697),
        }));
        Assert.That(scenarios.Tables[1].Rows.Select(row => (row.Cells[2].Number, row.Cells[3].Number)), Is.EqualTo(new[] { ((decimal?)0, (decimal?)1_144), (457.60m, 1_144), (400.40m, 1_144) }));
        foreach (var (range, cost) in scenarios.Tables[1].Rows.Zip(scenarios.Tables[0].Rows))
            Assert.That(range.Cells[0].Number < cost.Cells[1].Number && cost.Cells[1].Number < range.Cells[1].Number, "low, likely, high");
        Assert.That(scenarios.Sentences[1], Is.EqualTo("Option A: the grant pays 20%, 30% and 50% of the first, second and third term, £103,875 in 2025/26, £78,021 less than by One term funded."));
    }

    [Test]
    public void DigitalResources_AreThoseThatArePutToTheBoard()
    {
        var digital = _report.Digital!;

        Assert.That(digital.Sentences[0], Is.EqualTo("As the plan says: a quarter to pay: of £70,000 for digital resources at primary schools in 2025/26 the schools pay £17,500 and the grant £52,500, £17,500 less than by Fully paid."));
        Assert.That(digital.Table.Rows.Select(row => row.Name), Is.EqualTo(new[] { "As the plan says: a quarter to pay", "Every primary school, a quarter to pay" }));
        Assert.That(digital.Table.Rows[0].Cells.Take(3).Select(cell => cell.Number), Is.EqualTo(new decimal?[] { 350, 52_500, 17_500 }));
        Assert.That(digital.Table.Rows, Has.All.Matches<FigureRow>(row => row!.Cells[3].Number < row.Cells[1].Number && row.Cells[1].Number < row.Cells[4].Number), "low, likely, high");
    }

    [Test]
    public async Task Reading_AsksTheDatabaseAFixedNumberOfTimes()
    {
        await using var small = await TestHub.Create();
        await using var smallHost = small.Host;
        await small.AnAudit(await small.AToolkit(), _ => 2, complete: true, on: new(2025, 11, 3));

        Assert.That(await Commands(Host), Is.EqualTo(await Commands(smallHost)).And.LessThanOrEqualTo(29));

        static async Task<int> Commands(HubHost host)
        {
            await using var scope = host.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<MusicHub.Data.MusicHubDbContext>();
            return await host.Sql.During(() => db.BoardInput(Autumn, new(2026, 1, 4), null, new FixedClock().GetUtcNow(), default));
        }
    }

    protected override void Read(ReportSnapshot snapshot) => _report = BoardReport.FromJson(snapshot.Format, snapshot.Json);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The rows of the sheet's table, each cell by its header, as the file has saved them.</summary>
    private IEnumerable<IReadOnlyDictionary<string, string>> Table(string sheet)
    {
        var table = Workbook.Worksheet(sheet).Tables.Single();
        var headers = table.HeadersRow().Cells().Select(cell => cell.GetString()).ToList();
        return table.DataRange.Rows().Select(row => headers
            .Select((header, column) => (header, Text: SavedText(row.Cell(column + 1))))
            .ToDictionary(cell => cell.header, cell => cell.Text));
    }

    private static string SavedText(IXLCell cell) => cell.HasFormula
        ? Convert.ToString(cell.CachedValue, CultureInfo.InvariantCulture) ?? ""
        : cell.GetString();
}
