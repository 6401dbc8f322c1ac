using System.Net;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Reports;

/// <summary>The rows behind a board report's figures, and what it says of changes in the records since.</summary>
public sealed class ListReportRowsTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task AFigure_LeadsToTheRowsThatItCounts_AsTheyWere_AndStaffToTheListOfNow()
    {
        await _hub.ARecordedVisit(new(2025, 11, 3));
        var report = await _hub.AReadyReport();
        await _hub.ARecordedVisit(new(2025, 11, 4), school: _hub.SouthSchool);
        var client = _hub.As(Role.RegionalManager);
        var page = await client.Get($"/reports/{report.Id}");
        var figure = page.Document.QuerySelectorAll(".hub-figure-list tbody tr")[0];

        var rows = await client.Get(figure.QuerySelector("td a")!.GetAttribute("href")!);
        var live = await client.Get(figure.QuerySelector("th a")!.GetAttribute("href")!);

        Assert.That(rows.Title, Is.EqualTo("Schools visited in 2025/26"));
        Assert.That(rows.Rows, Has.Count.EqualTo(1));
        Assert.That(rows.Document.QuerySelector("tbody th a")!.GetAttribute("href"), Does.StartWith("/schools/"));
        Assert.That(live.Rows, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task EveryFigureOfThePage_HasAsManyRows()
    {
        await _hub.ARecordedVisit(new(2025, 11, 3));
        await _hub.AnAction();
        var report = await _hub.AReadyReport();
        var client = _hub.As(Role.HeadOfParticipation);
        var page = await client.Get($"/reports/{report.Id}");
        var links = page.Document.QuerySelectorAll($".hub-report td a[href*='/rows?']").Select(link => (Text: link.TextContent.Split(',')[0].Trim(), Href: link.GetAttribute("href")!)).DistinctBy(link => link.Href).ToList();

        Assert.That(links, Has.Count.GreaterThan(10));
        foreach (var (text, href) in links)
            Assert.That((await client.Get(href)).Rows, Has.Count.EqualTo(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)), href);
    }

    [Test]
    public async Task ABoardMember_SeesTheRowsOfWhatIsPublished_WithoutLinksIntoTheHub()
    {
        await _hub.ARecordedVisit(new(2025, 11, 3));
        var (waiting, published) = (await _hub.AReadyReport(), await _hub.APublishedReport());
        var board = _hub.As(Role.BoardMember);

        var page = await board.Get($"/reports/{published.Id}");
        var rows = await board.Get($"/reports/{published.Id}/rows?of=visited");

        Assert.That(page.Document.QuerySelectorAll(".hub-figure-list th a"), Is.Empty, "the lists of now are for staff");
        Assert.That(page.Text, Does.Not.Contain("records as they are now"));
        Assert.That(rows.Rows, Has.Count.EqualTo(1));
        Assert.That(rows.Document.QuerySelectorAll("tbody a"), Is.Empty);
        foreach (var address in new[] { $"/reports/{waiting.Id}/rows?of=visited", $"/reports/{published.Id}/rows?of=pupils", $"/reports/{published.Id}/rows?of=nothing", $"/reports/{published.Id}/rows" })
            Assert.That((await board.Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound), address);
        Assert.That((await _hub.As(Role.RegionalManager).Get($"/reports/{published.Id}/rows?of=pupils")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task WhatHasChangedSince_IsToldFigureByFigure()
    {
        await _hub.ARecordedVisit(new(2025, 11, 3));
        var report = await _hub.AReadyReport();
        var client = _hub.As(Role.HeadOfParticipation);
        Assert.That((await client.Get($"/reports/{report.Id}")).Text, Does.Contain("its headline figures are the same"));

        await _hub.ARecordedVisit(new(2025, 11, 4), school: _hub.SouthSchool);
        var page = await client.Get($"/reports/{report.Id}");

        Assert.That(page.Text, Does.Contain("Changed in the records since: 3 figures"));
        var changed = page.Document.QuerySelectorAll("details table tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim()))).ToList();
        Assert.That(changed, Does.Contain("Schools visited in 2025/26 1 2"));
        Assert.That(page.Document.QuerySelector(".hub-figure__number")!.TextContent, Is.EqualTo("1"), "the report itself stays");
    }
}
