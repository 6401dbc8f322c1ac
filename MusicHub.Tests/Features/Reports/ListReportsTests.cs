using MusicHub.Domain.Hub;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Reports;

public sealed class ListReportsTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Get_ShowsEachReportAndHowItStands_TheNewestFirst()
    {
        await _hub.AReadyReport();
        _hub.Clock.Advance(TimeSpan.FromMinutes(1));
        await _hub.ARequestedReport(run => run.Fail("Why", _hub.Clock.GetUtcNow()));

        var page = await _hub.As(Role.RegionalManager).Get("/reports");

        Assert.That(page.Rows, Is.EqualTo(new[]
        {
            "Board report, Autumn 2025 Asked for by Only Regional manager Not made yet Failed",
            "Board report, Autumn 2025 Asked for by Only Regional manager 3 Feb 2026 at 10:00 Draft",
        }));
    }

    [Test]
    public async Task Get_ByABoardMember_ListsWhatIsOrWasPublished()
    {
        await _hub.ARequestedReport();
        await _hub.AReadyReport();
        await _hub.APublishedReport();
        await _hub.AWithdrawnReport();

        var page = await _hub.As(Role.BoardMember).Get("/reports");

        Assert.That(page.Rows.Select(row => row.Split(' ')[^1]), Is.EquivalentTo(new[] { "Published", "Withdrawn" }));
        Assert.That(page.Text, Does.Not.Contain("Make a report"));
    }

    [Test]
    public async Task Get_WithNothing_SaysWhatToDo() =>
        Assert.That((await _hub.As(Role.RegionalManager).Get("/reports")).Text, Does.Contain("There are no reports yet"));

    [Test]
    public async Task Get_TellsWhatComesByItself()
    {
        await _hub.Change<HubSettings>(HubSettings.TheId, hub => hub.AddBoardMeeting(new(2026, 3, 24), null).OrThrow());

        var page = await _hub.As(Role.HeadOfParticipation).Get("/reports");

        Assert.That(page.Text, Does.Contain("14 March 2026: Board report, Spring 2026, for the board meeting on 24 March 2026"));
    }

    [Test]
    public async Task Get_AsksTheDatabaseNoMoreForMoreReports()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        await _hub.APublishedReport();
        await client.Get("/reports");
        var few = await _hub.Host.Sql.During(() => client.Get("/reports"));
        for (var n = 0; n < 5; n++)
            await _hub.AReadyReport();

        var many = await _hub.Host.Sql.During(() => client.Get("/reports"));

        Assert.That(many, Is.EqualTo(few));
        Assert.That(many, Is.LessThanOrEqualTo(8));
    }
}
