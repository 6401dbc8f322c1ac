using System.Net;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Schools;

public sealed class ShowSchoolTests
{
    private TestHub _hub = null!;

    private string Address => $"/schools/{_hub.NorthSchool.Id}";

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Page_TellsWhatIsKnownOfTheSchool()
    {
        await _hub.Save(
            Contact.ForSchool(_hub.NorthSchool.Id, new("Ann Bell", "Deputy head", "ann@north.example", null, [ContactRoleKind.MusicLead]), new(2024, 9, 1), ContactSource.Typed).OrThrow(),
            Recorded(_hub.NorthSchool, new(2023, 3, 2)),
            Visit.Plan(_hub.NorthSchool.Id, _hub.MusicVisit.Id, _hub.Person(Role.Visitor).Id, new(2026, 2, 10), _hub.Today).OrThrow(),
            HubAction.Open(_hub.NorthSchool.Id, ActionSource.Other, null, new("Send the song book", null, _hub.Today, StrategicFunction.Schools), _hub.Today).OrThrow());

        var page = await _hub.As(Role.Visitor).Get(Address);

        Assert.That(page.Title, Is.EqualTo("Northgate Primary School"));
        Assert.That(page.Text, Does.Contain("Testford, URN 900001"));
        Assert.That(Fact(page, "Last visit"), Is.EqualTo("Thursday 2 March 2023"));
        Assert.That(Fact(page, "Due"), Is.EqualTo("Due this term"));
        Assert.That(Fact(page, "Next visit"), Is.EqualTo("Week of 9 Feb 2026 planned, Only Visitor"));
        Assert.That(Fact(page, "Region"), Is.EqualTo("North"));
        Assert.That(Fact(page, "Address"), Is.EqualTo("Testford QX1 1AA"));
        Assert.That(Fact(page, "Telephone"), Is.EqualTo("Not known"));
        Assert.That(page.Document.QuerySelector(".hub-contact")!.TextContent, Does.Contain("Ann Bell").And.Contain("Music lead").And.Contain("ann@north.example"));
        Assert.That(page.Rows, Is.EqualTo(new[] { "Send the song book The school 3 Feb 2026" }));
    }

    [TestCase(Role.Visitor, "Plan a visit, Record a visit, Add an action, Log feedback")]
    [TestCase(Role.Finance, "")]
    public async Task Buttons_AreThoseThatTheViewerMayUse(Role role, string buttons)
    {
        var page = await _hub.As(role).Get(Address);
        Assert.That(string.Join(", ", page.Document.QuerySelectorAll(".hub-heading__actions a").Select(link => link.TextContent.Trim())), Is.EqualTo(buttons));
        Assert.That(page.Document.QuerySelectorAll("main a[href*='contacts/add'], main a[href$='/region'], main a[href*='lead-school']"), Is.Empty);
    }

    [Test]
    public async Task Links_ToChangeThings_AreForTheRegionsManager()
    {
        const string links = "main a[href*='contacts/add'], main a[href*='lead-school']";
        Assert.That((await _hub.As(Role.RegionalManager).Get(Address)).Document.QuerySelectorAll(links), Has.Length.EqualTo(2));
        Assert.That((await _hub.As(_hub.SouthManager).Get(Address)).Document.QuerySelectorAll(links), Is.Empty);
    }

    [TestCase(RegisterStatus.OpenProposedToClose, "Open, but proposed to close on 31 Aug 2026")]
    [TestCase(RegisterStatus.Closed, "Closed 31 Aug 2026")]
    public async Task DayOfClosing_StandsBesideTheStatus(RegisterStatus status, string told)
    {
        await _hub.Change<School>(_hub.NorthSchool.Id, school => school.Describe(school.Register with { ClosedOn = new(2026, 8, 31) }, status, null, null));

        Assert.That((await _hub.As(Role.Visitor).Get(Address)).Document.QuerySelector(".hub-tags")!.TextContent, Does.Contain(told));
    }

    [Test]
    public async Task PredecessorsAndSuccessors_AreLinkedBothWays()
    {
        await _hub.Save(Recorded(_hub.SouthSchool, new(2025, 10, 2)));
        await _hub.Change<School>(_hub.NorthSchool.Id, school => school.TakeOverFrom(_hub.SouthSchool.Id, PredecessorKind.Merged, new(2025, 9, 1), counts: true));
        var client = _hub.As(Role.Visitor);

        var successor = await client.Get(Address);
        var predecessor = await client.Get($"/schools/{_hub.SouthSchool.Id}");

        Assert.That(successor.Text, Does.Contain("Southgate Primary School Testford, URN 900002. Merged into this school on 1 Sept 2025; its visits count here."));
        Assert.That(Fact(successor, "Last visit"), Is.EqualTo("Thursday 2 October 2025, at a predecessor"));
        Assert.That(predecessor.Text, Does.Contain("Northgate Primary School Testford, URN 900001. This school was merged into it on 1 Sept 2025."));
    }

    [TestCase("", "School music visit, Action: Ring")]
    [TestCase("?show=visits", "School music visit")]
    [TestCase("?show=actions", "Action: Ring")]
    public async Task Timeline_ShowsTheKindThatIsAskedFor(string query, string titles)
    {
        await _hub.Save(
            Recorded(_hub.NorthSchool, new(2026, 2, 3)),
            HubAction.Open(_hub.NorthSchool.Id, ActionSource.Other, null, new("Ring", null, new(2026, 1, 5), StrategicFunction.Schools), new(2026, 1, 5)).OrThrow());

        var page = await _hub.As(Role.Visitor).Get(Address + query);

        Assert.That(string.Join(", ", Titles(page)), Is.EqualTo(titles));
    }

    [Test]
    public async Task Timeline_GoesOnWithOlderEntries()
    {
        await _hub.Save([.. Enumerable.Range(0, 20).Select(i => Recorded(_hub.NorthSchool, _hub.Today.AddDays(-30 * i)))]);
        var client = _hub.As(Role.Visitor);

        var first = await client.Get(Address + "?show=visits");
        var older = await client.Get(first.Document.QuerySelectorAll("#timeline a").Single(link => link.TextContent == "Show older entries").GetAttribute("href")!);

        Assert.That((Titles(first).Count, Titles(older).Count), Is.EqualTo((15, 20)));
        Assert.That(older.Text, Does.Not.Contain("Show older entries"));
    }

    [Test]
    public async Task Website_IsALink_OnlyWhereABrowserMayFollowIt()
    {
        await _hub.Save(
            TestHub.ASchool(900030, "A", facts: facts => facts with { Website = "www.a.example/music" }),
            TestHub.ASchool(900031, "B", facts: facts => facts with { Website = "javascript://b.example/%0aalert(1)" }));
        var client = _hub.As(Role.Visitor);

        Assert.That((await client.Get((await client.Get("/schools/urn/900030")).Location!)).Document.QuerySelector("a[rel]")!.GetAttribute("href"), Is.EqualTo("https://www.a.example/music"));
        Assert.That((await client.Get((await client.Get("/schools/urn/900031")).Location!)).Document.QuerySelector("a[rel]"), Is.Null);
    }

    [Test]
    public async Task AnyUrn_LeadsToTheSchool()
    {
        await _hub.Change<School>(_hub.NorthSchool.Id, school => school.Renumber(900099));
        var client = _hub.As(Role.Visitor);

        Assert.That((await client.Get("/schools/urn/900001")).Location, Is.EqualTo(Address));
        Assert.That((await client.Get("/schools/urn/900099")).Location, Is.EqualTo(Address));
        Assert.That((await client.Get(Address)).Text, Does.Contain("URN 900099, formerly 900001"));
        Assert.That((await client.Get("/schools/urn/123456")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task WhatIsNotToBeSeen_IsNotFound()
    {
        Assert.That((await _hub.As(Role.BoardMember).Get(Address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await _hub.As(Role.BoardMember).Get("/schools/urn/900001")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await _hub.As(Role.Visitor).Get($"/schools/{Guid.NewGuid()}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Commands_DoNotGrowWithWhatIsShown()
    {
        await _hub.Save(Recorded(_hub.NorthSchool, _hub.Today), AContact("First"));
        var client = _hub.As(Role.Visitor);
        await client.Get(Address);
        var few = await _hub.Host.Sql.During(() => client.Get(Address));
        await _hub.Save([.. Enumerable.Range(0, 10).Select(i => Recorded(_hub.NorthSchool, _hub.Today.AddDays(-i)))]);
        await _hub.Save([.. Enumerable.Range(0, 10).Select(i => AContact($"Person {i}"))]);

        Assert.That(await _hub.Host.Sql.During(() => client.Get(Address)), Is.EqualTo(few));
    }

    private static List<string> Titles(HubPage page) =>
        [.. page.Document.QuerySelectorAll(".moj-timeline__title").Select(title => title.TextContent.Trim())];

    private static string Fact(HubPage page, string key) => string.Join(' ', page.Document.QuerySelectorAll(".govuk-summary-list__row")
        .Single(row => row.QuerySelector(".govuk-summary-list__key")!.TextContent.Trim() == key)
        .QuerySelector(".govuk-summary-list__value")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Contact AContact(string name) =>
        Contact.ForSchool(_hub.NorthSchool.Id, new(name, null, null, null, [ContactRoleKind.Other]), _hub.Today, ContactSource.Typed).OrThrow();

    private Visit Recorded(School school, DateOnly on) => Visit.RecordUnplanned(
        school.Id, _hub.MusicVisit.Id, _hub.Person(Role.Visitor).Id, new VisitRecord(on, "The head", null, null, null, []), _hub.Today).OrThrow();
}
