using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Reports;

public sealed class ShowReportTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Get_WhileItIsMade_TellsHowFarItIs_AsDoesTheScriptsAddress()
    {
        var report = await _hub.ARequestedReport(run =>
        {
            run.Claim("worker", _hub.Clock.GetUtcNow(), TimeSpan.FromMinutes(1)).OrThrow();
            run.Report(45, "Making the workbook", _hub.Clock.GetUtcNow(), TimeSpan.FromMinutes(1));
        });
        var client = _hub.As(Role.RegionalManager);

        var page = await client.Get($"/reports/{report.Id}");
        var answer = JsonSerializer.Deserialize<JsonElement>(await client.Http.GetStringAsync($"/reports/{report.Id}/progress"));

        Assert.Multiple(() =>
        {
            Assert.That(page.Text, Does.Contain("Making the workbook: 45% done.").And.Contain("Check again").And.Contain("Stop"));
            Assert.That(page.Document.QuerySelector("progress")!.GetAttribute("value"), Is.EqualTo("45"));
            Assert.That(page.Document.QuerySelector("[data-progress-words]")!.GetAttribute("role"), Is.EqualTo("status"));
            Assert.That(answer.GetProperty("isSettled").GetBoolean(), Is.False);
            Assert.That(answer.GetProperty("percent").GetInt32(), Is.EqualTo(45));
            Assert.That(answer.GetProperty("words").GetString(), Is.EqualTo("Making the workbook: 45% done."));
        });
    }

    [Test]
    public async Task Get_WhenItFailed_SaysWhy_AndTryingAgainQueuesIt()
    {
        var report = await _hub.ARequestedReport(run => run.Fail("Chromium was not found: install it.", _hub.Clock.GetUtcNow()));
        var client = _hub.As(Role.RegionalManager);
        var page = await client.Get($"/reports/{report.Id}");
        Assert.That(page.Text, Does.Contain("Failed").And.Contain("Chromium was not found: install it."));

        var again = await client.Submit(page, [], "Try again");

        Assert.That(again.Text, Does.Contain("The report is tried again.").And.Contain("Waiting"));
        Assert.That((await Run()).State, Is.EqualTo(JobState.Queued));
    }

    [Test]
    public async Task Post_Retry_WhenItIsWaitingAlready_IsRefusedOnTheSamePage()
    {
        var report = await _hub.ARequestedReport(run => run.Fail("Why", _hub.Clock.GetUtcNow()));
        var client = _hub.As(Role.RegionalManager);
        var page = await client.Get($"/reports/{report.Id}");
        var also = await client.Get($"/reports/{report.Id}");
        await client.Post(page, [], "Try again");

        var refused = await client.Post(also, [], "Try again");

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(refused.Errors, Is.EqualTo(new[] { JobRefusals.NotFailed.Message }));
        Assert.That(refused.Text, Does.Contain("Waiting"), "the page shows how it stands now");
    }

    [Test]
    public async Task Post_Stop_EndsARunThatWaits()
    {
        var report = await _hub.ARequestedReport();
        var client = _hub.As(Role.RegionalManager);

        var stopped = await client.Submit(await client.Get($"/reports/{report.Id}"), [], "Stop");

        Assert.That(stopped.Text, Does.Contain("Stopped").And.Contain("Try again"));
        Assert.That((await Run()).State, Is.EqualTo(JobState.Stopped));
    }

    [Test]
    public async Task Get_WhenReady_ShowsFiguresDefinitionsAndFiles()
    {
        await _hub.ARecordedVisit(new(2025, 11, 3));
        var report = await _hub.AReadyReport();

        var page = await _hub.As(Role.RegionalManager).Get($"/reports/{report.Id}");

        Assert.Multiple(() =>
        {
            Assert.That(page.Text, Does.Contain("By 4 January 2026 the hub had visited 1 school in 2025/26, in 1 visit."));
            Assert.That(page.Text, Does.Contain("Data as at 3 Feb 2026 at 10:00"));
            Assert.That(page.Document.QuerySelectorAll(".hub-report table caption").Select(caption => caption.TextContent), Is.Unique);
            Assert.That(page.Document.QuerySelectorAll(".hub-report svg[role=img]"), Has.Length.EqualTo(2), "without actions there is no chart of them");
            Assert.That(page.Document.QuerySelectorAll(".hub-files a").Select(link => link.TextContent), Is.EqualTo(new[] { "PDF (1 KB)", "Excel workbook (1 KB)" }));
            Assert.That(page.Document.QuerySelectorAll(".hub-definitions dt"), Has.Length.GreaterThan(10));
            Assert.That(page.Text, Does.Contain("board members cannot until it is published"));
        });
    }

    [Test]
    public async Task Get_OpenedLater_IsTheSame_WhateverHasChangedSince()
    {
        await _hub.ARecordedVisit(new(2025, 11, 3));
        var report = await _hub.AReadyReport();
        var client = _hub.As(Role.RegionalManager);
        var before = (await client.Get($"/reports/{report.Id}")).Document.QuerySelector(".hub-report")!.InnerHtml;
        await _hub.ARecordedVisit(new(2025, 11, 4), school: _hub.SouthSchool);
        await _hub.Change<MusicHub.Domain.Schools.Region>(_hub.North.Id, region => region.Change("Renamed", null, []).OrThrow());
        await _hub.Change<MusicHub.Domain.Hub.HubSettings>(MusicHub.Domain.Hub.HubSettings.TheId, hub => hub.Change("Renamed", [990], default, null).OrThrow());

        var after = (await client.Get($"/reports/{report.Id}")).Document.QuerySelector(".hub-report")!.InnerHtml;

        Assert.That(after, Is.EqualTo(before));
    }

    [Test]
    public async Task Get_ByABoardMember_ShowsOnlyWhatIsPublished()
    {
        var waiting = await _hub.ARequestedReport();
        var ready = await _hub.AReadyReport();
        var published = await _hub.APublishedReport();
        var withdrawn = await _hub.AWithdrawnReport();
        var board = _hub.As(Role.BoardMember);

        var shown = await board.Get($"/reports/{published.Id}");
        var notice = await board.Get($"/reports/{withdrawn.Id}");

        Assert.Multiple(async () =>
        {
            Assert.That((await board.Get($"/reports/{waiting.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await board.Get($"/reports/{waiting.Id}/progress")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await board.Get($"/reports/{ready.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(shown.Text, Does.Contain("In short").And.Not.Contain("Asked for"));
            Assert.That(shown.Document.QuerySelectorAll("main form"), Is.Empty);
            Assert.That(notice.Text, Does.Contain("This report was withdrawn").And.Contain("A school was counted twice").And.Not.Contain("In short"));
            Assert.That(notice.Document.QuerySelectorAll(".hub-files"), Is.Empty);
        });
    }

    [Test]
    public async Task Get_WhenThereIsNone_IsNotFound() =>
        Assert.That((await _hub.As(Role.HeadOfParticipation).Get($"/reports/{Guid.NewGuid()}")).Status, Is.EqualTo(HttpStatusCode.NotFound));

    private async Task<JobRun> Run()
    {
        await using var db = _hub.Open();
        return await db.JobRuns.AsNoTracking().SingleAsync();
    }
}
