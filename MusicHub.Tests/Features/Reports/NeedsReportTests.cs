using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MusicHub.Data;
using MusicHub.Data.Reports;
using MusicHub.Domain.People;
using MusicHub.Domain.Questionnaires;
using MusicHub.Domain.Reports;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Reports;

/// <summary>The year's needs analysis on its page, and the rows behind its figures.</summary>
public sealed class NeedsReportTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Post_AsksForIt_ByAnyTermOfTheYear()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        var county = await client.Get("/audits/county");
        var form = await client.Get(county.Document.QuerySelectorAll("main a").Single(link => link.TextContent == "Make a needs analysis").GetAttribute("href")!);

        var shown = await client.Submit(form, new() { ["Form.Term"] = "2025-autumn" });

        await using var db = _hub.Open();
        var report = await db.Reports.SingleAsync();
        Assert.That(shown.Title, Is.EqualTo("Needs analysis, 2025/26"));
        Assert.That((report.Kind, report.Term.ToString(), report.UpTo), Is.EqualTo((ReportKind.Needs, "2025-summer", new DateOnly(2026, 8, 31))));
    }

    [Test]
    public async Task AFigure_LeadsStaffToTheSchoolsThatItCounts_AsTheyWereWhenItWasMade()
    {
        for (var at = 0; at < 12; at++)
        {
            var school = TestHub.ASchool(910_000 + at, $"Test {at} School", _hub.North.Id);
            await _hub.Save(school);
            await _hub.ARecordedVisit(new(2025, 11, 3), school: school, record: record => at < 6 ? record : record with { Needs = [] });
        }

        var report = await _hub.ANeedsAnalysis();
        await _hub.ARecordedVisit(new(2025, 11, 4), school: _hub.SouthSchool);
        var client = _hub.As(Role.Approver);
        var page = await client.Get($"/reports/{report.Id}");
        var figure = page.Document.QuerySelectorAll("#visits ~ .keep a").First(link => link.TextContent.StartsWith("6,", StringComparison.Ordinal));

        var rows = await client.Get(figure.GetAttribute("href")!);

        Assert.That(page.Text, Does.Contain($"Recorded at most schools: {_hub.Confidence.Name}, 6 of 12 visited schools (50%)."));
        Assert.That(rows.Title, Is.EqualTo($"Need recorded on a visit: {_hub.Confidence.Name}"));
        Assert.That(rows.Rows, Has.Count.EqualTo(6));
        Assert.That((await client.Get($"/reports/{report.Id}/rows?of=visited&region=North")).Rows, Has.Count.EqualTo(12));
        Assert.That((await client.Get($"/reports/{report.Id}/rows?of=nothing")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task ABoardMember_ReadsWhatIsPublished_WithoutTheRows()
    {
        await _hub.ARecordedVisit(new(2025, 11, 3));
        var waiting = await _hub.ANeedsAnalysis();
        var published = await _hub.ANeedsAnalysis(published: true);
        var board = _hub.As(Role.BoardMember);

        var page = await board.Get($"/reports/{published.Id}");

        Assert.That(page.Text, Does.Contain("Of 2 open schools 1 (50%) was visited, and none was audited."));
        Assert.That(page.Document.QuerySelectorAll(".hub-report a").Select(link => link.GetAttribute("href")), Is.All.StartsWith("#"));
        Assert.That((await board.Get($"/reports/{published.Id}/rows?of=visited")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await board.Get($"/reports/{waiting.Id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task WhatFewSchoolsAnswered_StandsNowhereOnThePage_NorInItsFigures()
    {
        var survey = await _hub.ASurvey();
        var hard = survey.Questions.Single(question => question.Text.StartsWith("What makes it hard", StringComparison.Ordinal));
        for (var at = 0; at < 12; at++)
        {
            var school = TestHub.ASchool(910_000 + at, $"Test {at} School", _hub.North.Id);
            await _hub.Save(school);
            await _hub.AResponse(survey, school, true, GivenAnswer.OfOptions(hard.Id, [hard.Options[at < 2 ? 5 : 0].Id]));
        }

        var report = await _hub.ANeedsAnalysis();
        var page = await _hub.As(Role.RegionalManager).Get($"/reports/{report.Id}");
        var table = page.Document.QuerySelectorAll("table").Single(table => table.QuerySelector("caption")!.TextContent == hard.Text);

        // Ten of twelve would leave the two.
        Assert.That(table.QuerySelectorAll("tbody td").Select(cell => cell.TextContent.Trim().Split(',')[0]).Where(text => text.Length > 0).Distinct(), Is.EqualTo(new[] { "Hidden" }));
        Assert.That(page.Text, Does.Contain("12 schools answered"));
    }

    [Test]
    public async Task Reading_AsksTheDatabaseAFixedNumberOfTimes()
    {
        var toolkit = await _hub.AToolkit();
        var survey = await _hub.ASurvey();
        await Add(1);
        var one = await Commands();
        for (var at = 2; at < 8; at++)
            await Add(at);

        Assert.That(await Commands(), Is.EqualTo(one).And.LessThanOrEqualTo(36));

        async Task Add(int at)
        {
            var school = TestHub.ASchool(910_000 + at, $"Test {at} School", _hub.North.Id);
            await _hub.Save(school);
            await _hub.ARecordedVisit(new(2025, 11, 3), school: school);
            await _hub.AResponse(survey, school);
            await _hub.AnAudit(toolkit, _ => 2, school, complete: true);
            await _hub.AnAction(school: school);
        }

        async Task<int> Commands()
        {
            await using var scope = _hub.Host.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<MusicHubDbContext>();
            return await _hub.Host.Sql.During(() => db.NeedsInput(2025, _hub.Clock.GetUtcNow(), default));
        }
    }
}
