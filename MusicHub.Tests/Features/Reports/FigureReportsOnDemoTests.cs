using System.Globalization;
using ClosedXML.Excel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MusicHub.Data.Calendar;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Documents.Pdf;
using MusicHub.Tests.Support;
using MusicHub.Web.Features.Reports;
using MusicHub.Web.Jobs;

namespace MusicHub.Tests.Features.Reports;

/// <summary>The demonstration hub's regional, finance and outlook reports and its return, made once by their jobs; their figures counted again by SQL.</summary>
public sealed class FigureReportsOnDemoTests
{
    private static readonly ReportKind[] Kinds = [ReportKind.Regional, ReportKind.Finance, ReportKind.ArtsCouncil, ReportKind.Outlook];

    private readonly FixedClock _clock = new();
    private readonly Dictionary<ReportKind, Report> _asked = [];
    private readonly Dictionary<ReportKind, FigureReport> _reports = [];
    private readonly Dictionary<ReportKind, XLWorkbook> _workbooks = [];
    private readonly Dictionary<ReportKind, PdfReader> _pdfs = [];
    private TestDatabase _database = null!;
    private HubHost _host = null!;
    private Region _region = null!;
    private IReadOnlyList<Person> _people = null!;

    [OneTimeSetUp]
    public async Task MakeTheReports()
    {
        _database = await DemoDatabase.Create();
        _host = new HubHost(_database, _clock);
        await using var db = _database.Open();
        _people = await db.People.AsNoTracking().ToListAsync();
        _region = await db.Regions.OrderBy(region => region.Name).FirstAsync(region => region.ManagerId != null);
        foreach (var kind in Kinds)
        {
            var term = kind == ReportKind.Outlook ? new TermKey(2025, TermName.Spring) : TestReports.Autumn;
            _asked[kind] = Report.Request(kind, term, Guid.NewGuid(), Head, _clock.GetUtcNow(), await db.Calendar(), kind.IsOfRegion() ? _region : null).OrThrow();
            db.AddRange(_asked[kind], new JobRun(BuildReport.JobKind, _asked[kind].Id, null, _clock.GetUtcNow()));
            db.Open(new Change("Report asked for", _clock.GetUtcNow(), null, _asked[kind]));
            await db.SaveChangesAsync();
        }

        await _host.Services.GetRequiredService<Worker>().WorkOff(default);
        Assert.That(await db.JobRuns.AsNoTracking().Where(run => run.Error != null).Select(run => run.Error).ToListAsync(), Is.Empty);
        foreach (var (kind, asked) in _asked)
        {
            var snapshot = await db.ReportSnapshots.SingleAsync(snapshot => snapshot.ReportId == asked.Id);
            _reports[kind] = FigureReport.FromJson(snapshot.Format, snapshot.Json);
            var files = await db.ReportFiles.Where(file => file.ReportId == asked.Id).ToDictionaryAsync(file => file.Kind);
            _pdfs[kind] = new PdfReader(files[ReportFileKind.Pdf].Bytes);
            _workbooks[kind] = new XLWorkbook(new MemoryStream(files[ReportFileKind.Workbook].Bytes));
        }
    }

    [OneTimeTearDown]
    public async Task TearDown()
    {
        foreach (var workbook in _workbooks.Values)
            workbook.Dispose();
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [TestCaseSource(nameof(Kinds))]
    public async Task EachFigure_CountsItsRows_OnPageAndPaperAndInTheWorkbook(ReportKind kind)
    {
        var report = _reports[kind];
        var page = await _host.ClientOf(Head).Get($"/reports/{_asked[kind].Id}");
        var pdf = string.Join(' ', _pdfs[kind].Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Multiple(() =>
        {
            Assert.That(report.Figures.Where(figure => figure.Behind is { } behind && report.Behind(behind)!.Figure != figure.Value).Select(figure => figure.Key), Is.Empty);
            Assert.That(report.Sections.SelectMany(section => section.Tables).SelectMany(table => table.Rows.Append(table.Total).OfType<FigureRow>()).SelectMany(row => row.Cells)
                .Where(cell => cell.Behind is { } behind && report.Behind(behind)!.Figure != cell.Number).Select(cell => cell.Behind), Is.Empty);
            Assert.That(report.Headlines.Concat(report.Sections.SelectMany(section => section.Sentences)).Where(sentence => !page.Text.Contains(sentence, StringComparison.Ordinal) || !pdf.Contains(sentence, StringComparison.Ordinal)), Is.Empty);
            Assert.That(_pdfs[kind].Info(), Does.Match(@"Tagged:\s+yes"));
            Assert.That(page.Document.QuerySelectorAll(".hub-figure-list tbody tr"), Has.Length.EqualTo(report.Figures.Count));
            Assert.That(_workbooks[kind].Worksheet("Headlines").Tables.Single().DataRange.Rows().Select(row => row.Cell(1).GetString()), Is.EqualTo(report.Figures.Select(figure => figure.Label)));
            Assert.That(_workbooks[kind].Worksheets.SelectMany(sheet => sheet.MergedRanges), Is.Empty);
        });
    }

    [Test]
    public async Task TheRegionsFigures_AreWhatSqlCounts()
    {
        const string counting = """
            SELECT COALESCE(p."SchoolId", v."SchoolId") AS School, v."On" AS Day FROM "Visits" v JOIN "VisitKinds" k ON k."Id" = v."KindId"
            LEFT JOIN "SchoolPredecessor" p ON p."PredecessorId" = v."SchoolId" AND p."Counts" = 1 WHERE v."State" = 'Done' AND k."Counts" = 1
            """;
        var here = $"""s."RegionId" = (SELECT "Id" FROM "Regions" WHERE "Name" = '{_region.Name}')""";
        var figures = _reports[ReportKind.Regional].Figures.ToDictionary(figure => figure.Key);

        Assert.That(figures["visited"].Value, Is.EqualTo(await Sql($"""SELECT COUNT(DISTINCT School) FROM ({counting}) c JOIN "Schools" s ON s."Id" = c.School WHERE Day BETWEEN '2025-09-01' AND '2026-01-04' AND {here}""")).And.GreaterThan(0));
        Assert.That(figures["visited"].LastYear, Is.EqualTo(await Sql($"""SELECT COUNT(DISTINCT School) FROM ({counting}) c JOIN "Schools" s ON s."Id" = c.School WHERE Day BETWEEN '2024-09-01' AND '2025-01-05' AND {here}""")));
        Assert.That(figures["never"].Value, Is.EqualTo(await Sql($"""SELECT COUNT(*) FROM "Schools" s WHERE s."Status" IN ('Open', 'OpenProposedToClose') AND {here} AND NOT EXISTS (SELECT 1 FROM ({counting}) c WHERE c.School = s."Id" AND Day <= '2026-01-04')""")));
        Assert.That(figures["overdue"].Value, Is.EqualTo(await Sql($"""SELECT COUNT(*) FROM "Actions" a JOIN "Schools" s ON s."Id" = a."SchoolId" WHERE {here} AND a."OpenedOn" <= '2026-01-04' AND a."DueOn" < '2026-01-04' AND (a."ClosedOn" IS NULL OR a."ClosedOn" > '2026-01-04')""")));
    }

    [Test]
    public async Task TheGrant_IsWhatSqlAddsUp()
    {
        var figures = _reports[ReportKind.Finance].Figures.ToDictionary(figure => figure.Key);
        const string booked = """FROM "BookedTerm" t JOIN "Bookings" b ON b."Id" = t."BookingId" WHERE b."ConfirmedOn" IS NOT NULL""";

        Assert.That(figures["subsidy"].Value, Is.EqualTo(await Sql($"""SELECT SUM(t."FullCost" - t."Charge") / 100 {booked} AND b."StartYear" = 2025""") / 100m).And.GreaterThan(0));
        Assert.That(figures["charges"].Value, Is.EqualTo(await Sql($"""SELECT SUM(t."Charge" + t."Hire") / 100 {booked} AND b."StartYear" = 2025""") / 100m));
        Assert.That(figures["grant"].Value, Is.EqualTo(await Sql("""SELECT "Grant" / 100 FROM "FirstAccessCharges" WHERE "StartYear" = 2025""") / 100m));
        Assert.That(figures["subsidy"].LastYear, Is.EqualTo(await Sql($"""SELECT SUM(t."FullCost" - t."Charge") / 100 {booked} AND b."StartYear" = 2024 AND b."ConfirmedOn" <= '2025-02-03'""") / 100m));
        Assert.That(_reports[ReportKind.Finance].Sections.Select(section => section.Key), Is.EqualTo(new[] { "grant", "bookings", "scenarios" }));
    }

    [Test]
    public async Task TheReturn_HasEachSchoolOnce_AndSaysWhatIsMissing()
    {
        var report = _reports[ReportKind.ArtsCouncil];
        var schools = _workbooks[ReportKind.ArtsCouncil].Worksheet("Schools tab").Tables.Single().DataRange;
        var classes = _workbooks[ReportKind.ArtsCouncil].Worksheet("CIL tab").Tables.Single().DataRange;
        var urns = schools.Rows().Select(row => row.Cell(1).GetString()).ToList();

        Assert.That(urns, Is.Unique.And.Count.EqualTo((int)report.Figures[0].Value!));
        Assert.That(urns, Has.Count.GreaterThanOrEqualTo(await Sql("""SELECT COUNT(*) FROM "Schools" WHERE "Status" IN ('Open', 'OpenProposedToClose')""")));
        Assert.That(schools.Rows().Count(row => row.Cell(5).GetString() == "Yes"), Is.EqualTo((int)report.Figures[1].Value!));
        Assert.That(classes.Rows().Select(row => row.Cell(1).GetString()), Is.Unique.And.SubsetOf(urns));
        Assert.That(classes.Rows().Sum(row => row.Cell(5).GetValue<int>()), Is.EqualTo((int)report.Figures.Single(figure => figure.Key == "pupils").Value!));
        Assert.That(classes.Rows().Sum(row => row.Cell(4).GetValue<int>()), Is.EqualTo(await Sql("""SELECT SUM(b."Classes") FROM "Bookings" b WHERE b."StartYear" = 2025 AND b."ConfirmedOn" IS NOT NULL AND EXISTS (SELECT 1 FROM "BookedTerm" t WHERE t."BookingId" = b."Id" AND t."Term" IN ('Autumn', 'Spring') AND t."IsGivenUp" = 0)""")));
        Assert.That(_workbooks[ReportKind.ArtsCouncil].Worksheet("Check").Tables.Single().DataRange.RowCount(), Is.EqualTo((int)report.Figures.Single(figure => figure.Key == "missing").Value!));
    }

    [Test]
    public async Task WhoSeesWhat_FollowsTheirPart()
    {
        var manager = _people.First(person => person.Id == _region.ManagerId);
        var otherManager = _people.First(person => person.Roles.Contains(Role.RegionalManager) && !person.Roles.Contains(Role.HeadOfParticipation) && person.Id != manager.Id);
        var board = _people.First(person => person.Roles.Contains(Role.BoardMember));

        Assert.That(await Seen(manager), Does.Contain(ReportKind.Regional).And.Contain(ReportKind.ArtsCouncil).And.Not.Contain(ReportKind.Finance));
        Assert.That(await Seen(otherManager), Does.Not.Contain(ReportKind.Regional).And.Not.Contain(ReportKind.Finance));
        Assert.That(await Seen(_people.First(person => person.Roles.Contains(Role.Finance))), Does.Contain(ReportKind.Finance));
        Assert.That(await Seen(board), Is.Empty);

        async Task<List<ReportKind>> Seen(Person person)
        {
            var seen = new List<ReportKind>();
            foreach (var kind in Kinds)
            {
                if ((await _host.ClientOf(person.Id).Get($"/reports/{_asked[kind].Id}")).Status == System.Net.HttpStatusCode.OK)
                    seen.Add(kind);
            }

            return seen;
        }
    }


    private Guid Head => _people.First(person => person.Roles.Contains(Role.HeadOfParticipation)).Id;

    private async Task<int> Sql(string sql)
    {
        await using var connection = new SqliteConnection(_database.Settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
