using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Tests.Support;
using MusicHub.Web.Features.Reports;
using MusicHub.Web.Jobs;

namespace MusicHub.Tests.Features.Reports;

/// <summary>What the demonstration's board finds, made by the real builder.</summary>
public sealed class DemoReportsTests
{
    private TestDatabase _database = null!;
    private HubHost _host = null!;

    [SetUp]
    public async Task SetUp()
    {
        _database = await DemoDatabase.Create();
        _host = new HubHost(_database, new FixedClock(), demo: true);
    }

    [TearDown]
    public async Task TearDown()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test]
    public async Task ABoardMember_FindsLastTermsPublishedReport_WithItsFiles()
    {
        Assert.That(await Look(), Is.EqualTo(6));
        Assert.That(await Look(), Is.Zero, "once is enough");
        await _host.Services.GetRequiredService<Worker>().WorkOff(default);

        await using var db = _database.Open();
        Assert.That(await db.JobRuns.Select(run => run.State).ToListAsync(), Is.All.EqualTo(JobState.Done));
        var board = _host.ClientOf(await PersonOf(Role.BoardMember));
        var home = await board.Get("/");
        Assert.That(home.Text, Does.Contain("Board report, Autumn 2025, in short"));
        Assert.That(home.Document.QuerySelectorAll(".hub-work__what a").Select(link => link.TextContent), Is.EqualTo(new[] { "Board report, Summer 2025", "Board report, Autumn 2025", "Board report, Summer 2025", "Needs analysis, 2024/25" }));
        Assert.That(home.Text, Does.Contain("New: Board report, Summer 2025, published on 3 February 2026"));
        var report = await board.Get(home.Document.QuerySelector(".hub-work__what a")!.GetAttribute("href")!);
        Assert.That(report.Text, Does.Contain("This report corrects the one published on 3 Feb 2026"));
        var files = report.Document.QuerySelectorAll("a[href^='/reports/files/']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.That(files, Has.Count.EqualTo(2));
        Assert.That((await board.Http.GetByteArrayAsync(files[0])).AsSpan(0, 4).SequenceEqual("%PDF"u8), Is.True);

        var published = await db.Changes.Where(change => change.Kind == "Report published").ToListAsync();
        Assert.That(published.Select(change => change.ById), Is.All.EqualTo(await PersonOf(Role.HeadOfParticipation)).And.Exactly(4).Items);
        Assert.That(await db.Reports.Select(left => left.State).ToListAsync(), Is.EquivalentTo(new[]
        {
            ReportState.Draft, ReportState.Checked, ReportState.Approved, ReportState.Published, ReportState.Published, ReportState.Published, ReportState.Withdrawn,
        }));
        Assert.That(await db.Reports.Where(left => left.State == ReportState.Draft).Select(left => left.Term).SingleAsync(), Is.EqualTo(TestReports.Autumn.Next), "one waits to be checked");
    }

    [Test]
    public async Task AHubThatIsNoDemonstration_IsAskedForNothing()
    {
        await using var hub = await TestHub.Create();
        await using var db = hub.Open();

        Assert.That(await new DemoReports(db, hub.Clock).RequestWhatIsDue(default), Is.Zero);
    }

    private async Task<int> Look()
    {
        var asked = 0;
        await using var scope = _host.Services.CreateAsyncScope();
        foreach (var schedule in scope.ServiceProvider.GetServices<IJobSchedule>())
            asked += await schedule.RequestWhatIsDue(default);
        return asked;
    }

    private async Task<Guid> PersonOf(Role role)
    {
        await using var db = _database.Open();
        return (await db.People.OrderBy(person => person.Name).ToListAsync()).First(person => person.IsActive && person.Roles.SetEquals([role])).Id;
    }
}
