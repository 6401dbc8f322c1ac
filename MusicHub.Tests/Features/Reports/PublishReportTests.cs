using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Reports;

public sealed class PublishReportTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Post_Publishes_AndTheHistorySaysWho()
    {
        var report = await _hub.AnApprovedReport();
        var client = _hub.As(Role.Approver);

        var shown = await client.Submit(await client.Get($"/reports/{report.Id}/publish"), []);

        await using var db = _hub.Open();
        var change = await db.Changes.SingleAsync(change => change.Kind == "Report published");
        Assert.Multiple(async () =>
        {
            Assert.That(shown.Text, Does.Contain("The report is published").And.Contain("by Only Approver"));
            Assert.That((change.SubjectId, change.ById), Is.EqualTo((report.Id, (Guid?)_hub.Person(Role.Approver).Id)));
            Assert.That((await _hub.As(Role.BoardMember).Get("/reports")).Rows, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task Post_WhenItIsStillBeingMade_IsRefused()
    {
        var report = await _hub.ARequestedReport();
        var client = _hub.As(Role.Approver);

        var refused = await client.Submit(await client.Get($"/reports/{report.Id}/publish"), []);

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(refused.Errors, Is.EqualTo(new[] { ReportRefusals.NotReady.Message }));
    }

    [Test]
    public async Task Post_WhenSomebodyElseWasQuicker_IsAConflict()
    {
        var report = await _hub.AnApprovedReport();
        var client = _hub.As(Role.Approver);
        var form = await client.Get($"/reports/{report.Id}/publish");
        await _hub.Change<Report>(report.Id, row => row.Publish(_hub.SouthManager.Id, _hub.Clock.GetUtcNow()).OrThrow());

        var conflict = await client.Submit(form, []);

        Assert.That(conflict.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(conflict.Text, Does.Contain("Sasha South"));
    }

    [Test]
    public async Task Withdrawing_AsksWhy_AndTakesItFromBoardMembers()
    {
        var report = await _hub.APublishedReport();
        var client = _hub.As(Role.HeadOfParticipation);
        var form = await client.Get($"/reports/{report.Id}/withdraw");
        var refused = await client.Submit(form, new() { ["Form.Reason"] = " " });
        Assert.That(refused.Errors, Is.EqualTo(new[] { "Say why it is withdrawn." }));

        var shown = await client.Submit(refused, new() { ["Form.Reason"] = "A visit was counted twice" });

        Assert.That(shown.Text, Does.Contain("withdrawn on 3 Feb 2026 at 10:00 by Only Head of Participation: A visit was counted twice"));
        Assert.That((await _hub.As(Role.BoardMember).Get($"/reports/{report.Id}")).Text, Does.Not.Contain("In short"));
    }

    [Test]
    public async Task Withdrawing_WhatIsNotPublished_IsRefused()
    {
        var report = await _hub.AReadyReport();
        var client = _hub.As(Role.Approver);

        var refused = await client.Submit(await client.Get($"/reports/{report.Id}/withdraw"), new() { ["Form.Reason"] = "Why" });

        Assert.That(refused.Errors, Is.EqualTo(new[] { ReportRefusals.NotPublished.Message }));
        Assert.That(refused.Value("Form.Reason"), Is.EqualTo("Why"));
    }

    [Test]
    public async Task Withdrawing_FromAnOlderVersion_IsAConflict()
    {
        var report = await _hub.APublishedReport();
        var client = _hub.As(Role.Approver);
        var form = await client.Get($"/reports/{report.Id}/withdraw");
        await _hub.Change<Report>(report.Id, row => row.Withdraw("Theirs", _hub.SouthManager.Id, _hub.Clock.GetUtcNow()).OrThrow());

        var conflict = await client.Submit(form, new() { ["Form.Reason"] = "Mine" });

        Assert.That(conflict.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(conflict.Text, Does.Contain("Mine"));
    }
}
