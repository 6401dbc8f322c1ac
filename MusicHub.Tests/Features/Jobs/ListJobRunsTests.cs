using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Jobs;

public sealed class ListJobRunsTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Get_TellsWhatEachJobDid_HowLongItTook_AndWhatToDo()
    {
        await _hub.ARequestedReport(run =>
        {
            run.Claim("worker", _hub.Clock.GetUtcNow(), TimeSpan.FromMinutes(1)).OrThrow();
            run.Complete(_hub.Clock.GetUtcNow().AddSeconds(4));
        });
        _hub.Clock.Advance(TimeSpan.FromMinutes(1));
        await _hub.ARequestedReport(run =>
        {
            run.Claim("worker", _hub.Clock.GetUtcNow(), TimeSpan.FromMinutes(1)).OrThrow();
            run.Fail("Chromium was not found: install it.", _hub.Clock.GetUtcNow());
        });

        var page = await _hub.As(Role.TechnicalAdministrator).Get("/jobs");

        Assert.That(page.Rows, Is.EqualTo(new[]
        {
            "Make a report Board report, Autumn 2025 3 Feb 2026 at 10:01 by Only Regional manager under a second Failed Chromium was not found: install it. Try again: Make a report, Board report, Autumn 2025",
            "Make a report Board report, Autumn 2025 3 Feb 2026 at 10:00 by Only Regional manager 4 seconds Done",
        }));
    }

    [Test]
    public async Task Get_ByState_ShowsThoseAlone()
    {
        await _hub.ARequestedReport();
        await _hub.ARequestedReport(run => run.Fail("Why", _hub.Clock.GetUtcNow()));

        var page = await _hub.As(Role.TechnicalAdministrator).Get("/jobs?state=Queued");

        Assert.That(page.Rows, Has.Count.EqualTo(1).And.All.Contain("Waiting"));
    }

    [Test]
    public async Task Post_Retry_QueuesTheJobAgain()
    {
        await _hub.ARequestedReport(run => run.Fail("Why", _hub.Clock.GetUtcNow()));
        var client = _hub.As(Role.TechnicalAdministrator);

        var again = await client.Submit(await client.Get("/jobs"), []);

        await using var db = _hub.Open();
        Assert.That(again.Text, Does.Contain("The job is tried again."));
        Assert.That(db.JobRuns.Single().State, Is.EqualTo(JobState.Queued));
    }
}
