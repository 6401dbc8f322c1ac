using MusicHub.Domain.Hub;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Jobs;

public sealed class ShowReportScheduleTests : HubTests
{
    [Test]
    public async Task Get_TellsWhatComesWhen_WithEachDate()
    {
        await Hub.Change<HubSettings>(HubSettings.TheId, hub => hub.AddBoardMeeting(new(2026, 3, 24), null).OrThrow());

        var page = await Hub.As(Role.TechnicalAdministrator).Get("/jobs/reports");

        Assert.That(page.Rows, Does.Contain("Board report, Spring 2026 Board meeting on 24 Mar 2026 13 Mar 2026 14 Mar 2026 16 Mar 2026 18 Mar 2026 19 Mar 2026 Not made yet"));
        Assert.That(page.Text, Does.Contain("No report has been made in the last year."));
    }

    [Test]
    public async Task Get_TellsHowTheLastOnesWent_AndWhatFailedIsTriedAgainFromHere()
    {
        await Hub.ARequestedReport(run =>
        {
            run.Claim("test", Hub.Clock.GetUtcNow(), TimeSpan.FromMinutes(1)).OrThrow();
            run.Complete(Hub.Clock.GetUtcNow().AddSeconds(14));
        });
        await Hub.ARequestedReport(run =>
        {
            run.Claim("test", Hub.Clock.GetUtcNow(), TimeSpan.FromMinutes(1)).OrThrow();
            run.Fail("Chromium was not found: install it.", Hub.Clock.GetUtcNow().AddSeconds(2));
        });
        var client = Hub.As(Role.TechnicalAdministrator);

        var page = await client.Get("/jobs/reports");
        Assert.That(page.Text, Does.Contain("The last 2 runs: 1 done, the longest in 14 seconds; 1 failed.").And.Contain("Chromium was not found: install it."));
        await client.Submit(page, [], "Try again: Board report, Autumn 2025");

        await using var db = Hub.Open();
        Assert.That(db.JobRuns.Count(run => run.State == JobState.Queued), Is.EqualTo(1));
        Assert.That((await client.Get("/jobs/reports")).Text, Does.Contain("none failed"));
    }
}
