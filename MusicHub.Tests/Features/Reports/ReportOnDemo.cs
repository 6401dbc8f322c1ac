using System.Globalization;
using ClosedXML.Excel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MusicHub.Data.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Tests.Documents.Pdf;
using MusicHub.Tests.Support;
using MusicHub.Web.Features.Reports;
using MusicHub.Web.Jobs;

namespace MusicHub.Tests.Features.Reports;

/// <summary>The demonstration hub's report on Autumn 2025 of one kind, made once by its job, with the SQL that counts its figures again.</summary>
public abstract class ReportOnDemo(ReportKind kind)
{
    private readonly FixedClock _clock = new();
    private Guid _id;

    protected TestDatabase Database { get; private set; } = null!;

    protected HubHost Host { get; private set; } = null!;

    protected XLWorkbook Workbook { get; private set; } = null!;

    protected PdfReader Pdf { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task MakeTheReport()
    {
        Database = await DemoDatabase.Create();
        Host = new HubHost(Database, _clock);
        await using var db = Database.Open();
        var asked = Report.Request(kind, TestReports.Autumn, Guid.NewGuid(), await Head(), _clock.GetUtcNow(), await db.Calendar()).OrThrow();
        db.AddRange(asked, new JobRun(BuildReport.JobKind, asked.Id, null, _clock.GetUtcNow()));
        db.Open(new Change("Report asked for", _clock.GetUtcNow(), null, asked));
        await db.SaveChangesAsync();
        await Host.Services.GetRequiredService<Worker>().WorkOff(default);

        _id = asked.Id;
        Assert.That(await db.JobRuns.AsNoTracking().Where(run => run.SubjectId == _id).Select(run => run.Error).SingleAsync(), Is.Null);
        Read(await db.ReportSnapshots.SingleAsync(snapshot => snapshot.ReportId == _id));
        var files = await db.ReportFiles.Where(file => file.ReportId == _id).ToDictionaryAsync(file => file.Kind);
        Pdf = new PdfReader(files[ReportFileKind.Pdf].Bytes);
        Workbook = new XLWorkbook(new MemoryStream(files[ReportFileKind.Workbook].Bytes));
    }

    [OneTimeTearDown]
    public async Task TearDown()
    {
        Workbook?.Dispose();
        await Host.DisposeAsync();
        await Database.DisposeAsync();
    }

    protected abstract void Read(ReportSnapshot snapshot);

    /// <summary>The page of the report, as the Head of Participation sees it.</summary>
    protected async Task<HubPage> Page() => await Host.ClientOf(await Head()).Get($"/reports/{_id}");

    protected async Task<int> Sql(string sql)
    {
        await using var connection = new SqliteConnection(Database.Settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private async Task<Guid> Head()
    {
        await using var db = Database.Open();
        return (await db.People.ToListAsync()).First(person => person.Roles.Contains(Role.HeadOfParticipation)).Id;
    }
}
