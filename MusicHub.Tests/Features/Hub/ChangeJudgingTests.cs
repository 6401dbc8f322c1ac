using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports.Figures;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Hub;

public sealed class ChangeJudgingTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Post_KeepsTheRules_ByWhichTheNextReportJudges()
    {
        var client = _hub.As(Role.HeadOfParticipation);

        var shown = await client.Submit(await client.Get("/hub/judging"), new() { ["Form.TargetOnTrack"] = "90", ["Form.TargetWatch"] = "70", ["Form.LowOnTrack"] = "0", ["Form.LowWatch"] = "5" });

        Assert.That(shown.Text, Does.Contain("From 90% of a target; up to 0% of what is to be kept low"));
        await using var db = _hub.Open();
        Assert.That((await db.Hubs.SingleAsync()).Judging, Is.EqualTo(new JudgementRules(90, 70, 0, 5)));
        var report = await client.Get($"/reports/{(await _hub.AReadyReport()).Id}");
        Assert.That(report.Text, Does.Contain("a figure of 90% of it or more is on track, from 70% it needs watching"));
        Assert.That(report.Document.QuerySelectorAll(".hub-figure-list .hub-status").Select(status => status.TextContent), Does.Contain("Needs action"), "two of two schools were never visited");
    }

    [Test]
    public async Task Post_OutOfOrder_IsRefused_AndKeepsWhatWasTyped()
    {
        var client = _hub.As(Role.HeadOfParticipation);

        var refused = await client.Post(await client.Get("/hub/judging"), new() { ["Form.TargetOnTrack"] = "60", ["Form.TargetWatch"] = "70" });

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(refused.Errors, Has.Count.EqualTo(1));
        Assert.That(refused.Document.QuerySelector("[name='Form.TargetOnTrack']")!.GetAttribute("value"), Is.EqualTo("60"));
    }

    [Test]
    public async Task Post_OverSomebodyElsesChange_IsAConflict()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        var page = await client.Get("/hub/judging");
        await client.Submit(await client.Get("/hub/judging"), new() { ["Form.TargetOnTrack"] = "90" });

        Assert.That((await client.Post(page, new() { ["Form.TargetOnTrack"] = "99" })).Status, Is.EqualTo(HttpStatusCode.Conflict));
    }
}
