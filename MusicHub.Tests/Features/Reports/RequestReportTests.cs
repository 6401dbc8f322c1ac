using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Tests.Support;
using MusicHub.Web.Features.Reports;

namespace MusicHub.Tests.Features.Reports;

public sealed class RequestReportTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Get_OffersTheTermsThatHaveBegun_NewestFirst()
    {
        var page = await _hub.As(Role.RegionalManager).Get("/reports/new");

        Assert.That(
            page.Document.QuerySelectorAll("main select[name='Form.Term'] option").Select(option => option.TextContent),
            Is.EqualTo(new[] { "Spring 2026, so far", "Autumn 2025", "Summer 2025", "Spring 2025", "Autumn 2024" }));
    }

    [Test]
    public async Task Post_AsksForAReport_WhichWaitsForItsJob()
    {
        var client = _hub.As(Role.RegionalManager);

        var shown = await client.Submit(await client.Get("/reports/new"), new() { ["Form.Term"] = "2025-autumn" });

        await using var db = _hub.Open();
        var report = await db.Reports.SingleAsync();
        var run = await db.JobRuns.SingleAsync();
        Assert.Multiple(() =>
        {
            Assert.That(shown.Address, Is.EqualTo($"/reports/{report.Id}"));
            Assert.That(shown.Title, Is.EqualTo("Board report, Autumn 2025"));
            Assert.That(shown.Text, Does.Contain("Waiting").And.Contain("Check again"));
            Assert.That((report.State, report.Term, report.RequestedById), Is.EqualTo((ReportState.Building, TestReports.Autumn, _hub.Person(Role.RegionalManager).Id)));
            Assert.That((run.Kind, run.SubjectId, run.State), Is.EqualTo((BuildReport.JobKind, report.Id, JobState.Queued)));
            Assert.That(db.Changes.Count(change => change.SubjectId == report.Id && change.Kind == "Report asked for"), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task WhatIsBeingMadeAlready_IsNotMadeASecondTime()
    {
        var manager = _hub.As(Role.RegionalManager);
        var asked = await manager.Submit(await manager.Get("/reports/new"), new() { ["Form.Term"] = "2025-autumn" });
        var head = _hub.As(Role.HeadOfParticipation);

        var same = await head.Submit(await head.Get("/reports/new"), new() { ["Form.Term"] = "2025-autumn" });
        var other = await head.Submit(await head.Get("/reports/new"), new() { ["Form.Term"] = "2024-summer" });

        Assert.That(same.Address, Is.EqualTo(asked.Address));
        Assert.That(same.Text, Does.Contain("This report is being made already."));
        Assert.That(other.Address, Is.Not.EqualTo(asked.Address));
        await using var db = _hub.Open();
        Assert.That((await db.Reports.CountAsync(), await db.JobRuns.CountAsync()), Is.EqualTo((2, 2)));
    }

    [Test]
    public async Task ANeedsAnalysis_IsAskedForByItsYear()
    {
        var client = _hub.As(Role.RegionalManager);
        var page = await client.Get("/reports/new?kind=needs");
        Assert.That(page.Document.QuerySelectorAll("main select[name='Form.Year'] option").Select(option => option.TextContent), Is.EqualTo(new[] { "2025/26, so far", "2024/25" }));
        Assert.That((await client.Submit(page, new() { ["Form.Year"] = "" })).Errors, Is.EqualTo(new[] { "Choose an academic year." }));

        var shown = await client.Submit(page, new() { ["Form.Year"] = "2024" });

        Assert.That(shown.Title, Is.EqualTo("Needs analysis, 2024/25"));
    }

    [Test]
    public async Task Post_Twice_IsOneReport()
    {
        var client = _hub.As(Role.RegionalManager);
        var form = await client.Get("/reports/new");

        var first = await client.Post(form, []);
        var second = await client.Post(form, []);

        await using var db = _hub.Open();
        Assert.That(second.Location, Is.EqualTo(first.Location));
        Assert.That((await db.Reports.CountAsync(), await db.JobRuns.CountAsync()), Is.EqualTo((1, 1)));
    }

    [TestCase("2026-autumn", "Autumn 2026 has not begun yet. Choose this term or an earlier one.")]
    [TestCase("next term", "Choose a term.")]
    [TestCase("", "Choose a term.")]
    public async Task Post_WhenTheTermCannotBe_SaysSo_AndKeepsNothing(string term, string message)
    {
        var client = _hub.As(Role.RegionalManager);

        var refused = await client.Submit(await client.Get("/reports/new"), new() { ["Form.Term"] = term });

        await using var db = _hub.Open();
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(refused.Errors, Is.EqualTo(new[] { message }));
        Assert.That(await db.JobRuns.AnyAsync(), Is.False);
    }
}
