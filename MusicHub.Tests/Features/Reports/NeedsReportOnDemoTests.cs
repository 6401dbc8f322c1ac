using System.Globalization;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Reports.Needs;

namespace MusicHub.Tests.Features.Reports;

/// <summary>The demonstration hub's needs analysis of 2025/26, made once by its job, counted again by SQL, and the same on the page, in the PDF and in the workbook.</summary>
public sealed class NeedsReportOnDemoTests() : ReportOnDemo(ReportKind.Needs)
{
    private const string Visited = """
        SELECT DISTINCT COALESCE(p."SchoolId", v."SchoolId") AS School
        FROM "Visits" v JOIN "VisitKinds" k ON k."Id" = v."KindId"
        LEFT JOIN "SchoolPredecessor" p ON p."PredecessorId" = v."SchoolId" AND p."Counts" = 1
        WHERE v."State" = 'Done' AND k."Counts" = 1 AND v."On" BETWEEN '2025-09-01' AND '2026-02-03'
        """;

    private NeedsReport _report = null!;

    [Test]
    public async Task Totals_AreWhatSqlCounts()
    {
        const string open = """(SELECT "Id" FROM "Schools" WHERE "Status" IN ('Open', 'OpenProposedToClose'))""";
        var expected = new NeedsTotals(
            await Sql($"SELECT COUNT(*) FROM {open}"),
            await Sql($"SELECT COUNT(*) FROM ({Visited})"),
            await Sql("""SELECT COUNT(*) FROM "SurveyResponses" WHERE "YearStart" = 2025 AND "CompletedOn" IS NOT NULL"""),
            await Sql($"""SELECT COUNT(DISTINCT "SchoolId") FROM "Audits" WHERE "YearStart" = 2025 AND "CompletedOn" IS NOT NULL AND "SchoolId" IN {open}"""),
            await Sql($"""SELECT COUNT(*) FROM "SummaryChecks" WHERE "YearStart" = 2025 AND "Finding" <> 'NotChecked' AND "SchoolId" IN {open}"""),
            await Sql("""SELECT COUNT(*) FROM "Actions" WHERE "OpenedOn" <= '2026-02-03' AND ("ClosedOn" IS NULL OR "ClosedOn" > '2026-02-03')"""));

        Assert.That(_report.Totals, Is.EqualTo(expected));
        Assert.That(new[] { expected.Visited, expected.Audited, expected.Summaries, expected.OpenActions }, Is.All.GreaterThan(0));
    }

    [Test]
    public async Task EachNeed_IsWhatSqlCounts_OrHidden()
    {
        foreach (var row in Table("Schools with a need recorded on a visit").Rows)
        {
            var schools = await Sql($"""
                SELECT COUNT(DISTINCT COALESCE(p."SchoolId", v."SchoolId"))
                FROM "Visits" v JOIN "VisitKinds" k ON k."Id" = v."KindId" JOIN "VisitNeed" n ON n."VisitId" = v."Id" JOIN "Needs" d ON d."Id" = n."NeedId"
                LEFT JOIN "SchoolPredecessor" p ON p."PredecessorId" = v."SchoolId" AND p."Counts" = 1
                WHERE v."State" = 'Done' AND k."Counts" = 1 AND v."On" BETWEEN '2025-09-01' AND '2026-02-03' AND d."Name" = '{row.Name}'
                """);
            Assert.That(row.Cells[0].Word ?? row.Cells[0].Number!.Value.ToString(CultureInfo.InvariantCulture), Is.EqualTo(schools < 5 ? "Hidden" : schools.ToString(CultureInfo.InvariantCulture)), row.Name);
        }
    }

    [Test]
    public async Task EachArea_IsTheMeanThatSqlHas()
    {
        var areas = Table("Mean rating by area").Rows;
        Assert.That(areas, Has.Count.GreaterThan(10));
        foreach (var row in areas.Where(row => row.Cells[0].Number is not null))
        {
            // Numbers are stored as ten-thousandths. The hub's audits of 2025/26 are one for each school, by one version of the toolkit.
            var mean = await Sql($"""
                SELECT CAST(ROUND(AVG(m) / 10) AS INTEGER) FROM (SELECT AVG(x."Number") AS m FROM "Audits" a JOIN "AnswerSheets" s ON s."SubjectId" = a."Id" JOIN "Answer" x ON x."SheetId" = s."Id"
                JOIN "Question" q ON q."Id" = x."QuestionId" JOIN "QuestionSection" c ON c."Id" = q."SectionId"
                WHERE a."YearStart" = 2025 AND a."CompletedOn" IS NOT NULL AND q."Kind" = 'Rating' AND x."NotApplicable" = 0 AND x."Number" IS NOT NULL AND c."Title" = '{row.Name}' GROUP BY a."Id")
                """);
            Assert.That((double)row.Cells[0].Number!.Value * 1000, Is.EqualTo(mean).Within(1), row.Name);
        }
    }

    [Test]
    public void TheWorkbook_HoldsTheTablesOfThePage_OneOnASheet()
    {
        foreach (var table in _report.Sections.SelectMany(section => section.Tables))
        {
            var sheet = Workbook.Worksheet(table.Sheet).Tables.Single();
            var headers = sheet.HeadersRow().Cells().Select(cell => cell.GetString()).ToList();
            var rows = sheet.DataRange.Rows().Where(row => !headers.Contains("Answer") || row.Cell(1).GetString() == table.Caption).ToList();
            var first = headers.IndexOf(table.Columns[0].Heading) + 1;
            foreach (var line in table.Total is { } total ? table.Rows.Append(total) : table.Rows)
            {
                var row = rows.Single(row => row.Cell(first).GetString() == line.Name);
                for (var at = 0; at < line.Cells.Count; at++)
                    Assert.That(Written(row.Cell(first + 1 + at)), Is.EqualTo(line.Cells[at].Word ?? line.Cells[at].Number!.Value.ToString("0.###", CultureInfo.InvariantCulture)), $"{table.Caption}, {line.Name}");
            }
        }

        Assert.That(Workbook.Worksheets.Select(sheet => sheet.Tables.Count()), Is.All.EqualTo(1));
        Assert.That(Workbook.Worksheets.Select(sheet => sheet.Cell(3, 1).GetString() + sheet.Cell(2, 1).GetString()), Is.All.Contains("Brackenshire Music Hub"));

        static string Written(IXLCell cell) => cell.DataType == XLDataType.Number ? cell.GetDouble().ToString("0.###", CultureInfo.InvariantCulture) : cell.GetString();
    }

    [Test]
    public void ThePdf_IsTagged_AndSaysWhatThePageSays()
    {
        var text = string.Join(' ', Pdf.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Multiple(() =>
        {
            Assert.That(Pdf.Info(), Does.Match(@"Title:\s+Needs analysis, 2025/26").And.Match(@"Tagged:\s+yes"));
            foreach (var words in _report.Headlines)
                Assert.That(text, Does.Contain(words));
            foreach (var section in _report.Sections)
                Assert.That(Pdf.Outline(), Does.Contain(section.Title));
        });
    }

    [Test]
    public async Task NoFile_NamesASchoolOrAPerson()
    {
        await using var db = Database.Open();
        var names = (await db.Schools.Select(school => school.Name).ToListAsync()).Concat(await db.People.Select(person => person.Name).ToListAsync()).ToList();
        var cells = string.Join('\n', Workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed()).Select(cell => cell.GetString()));
        var pdf = Pdf.Text();

        Assert.That(names.Where(name => cells.Contains(name, StringComparison.Ordinal) || pdf.Contains(name, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task ThePage_HasTheFigures_AndNoCountUnderFiveOfWhatSchoolsSaid()
    {
        var page = await Page();

        foreach (var table in _report.Sections.Where(section => section.Key is "visits" or "survey" or "interests").SelectMany(section => section.Tables))
        {
            var shown = page.Document.QuerySelectorAll("table").Single(of => of.QuerySelector("caption")!.TextContent == table.Caption);
            Assert.That(shown.QuerySelectorAll("tbody tr").Length, Is.EqualTo(table.Rows.Count), table.Caption);
            // Of a region that nobody visited anybody knows that nothing was said.
            var counts = table.Columns.Index().Where(column => column.Item.Kind == FigureKind.Number).Select(column => column.Index - 1).Where(at => table.Total?.Cells[at].Number is not 0).ToList();
            Assert.That(table.Rows.SelectMany(row => counts.Select(at => row.Cells[at].Number)).OfType<decimal>(), Has.None.LessThan(5), table.Caption);
        }
    }

    protected override void Read(ReportSnapshot snapshot) => _report = NeedsReport.FromJson(snapshot.Format, snapshot.Json);

    private FigureTable Table(string caption) => _report.Sections.SelectMany(section => section.Tables).Single(table => table.Caption == caption);
}
