using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.History;

public sealed class ListChangesTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Get_TellsWhoChangedWhat_FieldByField()
    {
        await _hub.Change<Region>(_hub.North.Id, region => region.Change("Far North", _hub.SouthManager.Id, region.Areas.Select(area => (area.Kind, area.Value))).OrThrow());

        var page = await _hub.As(Role.HeadOfParticipation).Get("/history");

        Assert.That(page.Rows[0], Does.StartWith("3 Feb 2026 at 10:00 Sasha South Changed by somebody else Region: Far North"));
        Assert.That(page.Rows[0], Does.Contain("Name North →became Far North").And.Contain("Manager Only Regional manager →became Sasha South"));
    }

    [Test]
    public async Task Get_NamesReports_AndLeadsToThem()
    {
        var report = await _hub.APublishedReport();

        var head = await _hub.As(Role.HeadOfParticipation).Get("/history");
        var technical = await _hub.As(Role.TechnicalAdministrator).Get("/history");

        Assert.That(head.Document.QuerySelectorAll($"main a[href='/reports/{report.Id}']").Select(link => link.TextContent.Trim()), Is.Not.Empty.And.All.EqualTo("Report: Board report, Autumn 2025"));
        Assert.That(technical.Document.QuerySelector($"main a[href='/reports/{report.Id}']"), Is.Null, "who may not open it is not led there");
    }

    [Test]
    public async Task Get_NamesPersonalFields_AndShowsNoValueOfThem()
    {
        await _hub.Change<Person>(_hub.SouthManager.Id, person => person.Change("Robin Roe", "robin@example.org").OrThrow());

        var page = await _hub.As(Role.TechnicalAdministrator).Get("/history");

        Assert.That(page.Rows[0], Does.Contain("E").And.Contain("Email changed; its values are personal and not kept"));
        Assert.That(page.Document.Body!.InnerHtml, Does.Not.Contain("sasha@example.org").And.Not.Contain("robin@example.org"));
    }

    [Test]
    public async Task Get_TellsNothingOfRecordsThatTheReaderMayNotSee()
    {
        var visit = await _hub.APlannedVisit();
        var action = await _hub.AnAction("Ask about the choir");
        await _hub.Change<Visit>(visit.Id, planned => planned.LogAttempt(AttemptKind.Called, _hub.SouthManager.Id, _hub.Clock.GetUtcNow(), "The head is ill").OrThrow());
        await _hub.Change<HubAction>(action.Id, opened => opened.Drop("The choir is no more", _hub.Today).OrThrow());

        var technical = await _hub.As(Role.TechnicalAdministrator).Get("/history");
        var head = await _hub.As(Role.HeadOfParticipation).Get("/history");

        Assert.That(head.Text, Does.Contain("Ask about the choir").And.Contain("The head is ill").And.Contain("The choir is no more"));
        Assert.That(technical.Text, Does.Contain("Changed by somebody else").And.Not.Contain("choir").And.Not.Contain("ill"));
        Assert.That(technical.Rows, Has.Count.EqualTo(head.Rows.Count));
    }

    [Test]
    public async Task Get_FiltersByPersonKindRecordAndDay()
    {
        await _hub.Change<Region>(_hub.North.Id, region => region.Change("Far North", null, []).OrThrow());
        _hub.Clock.MoveTo(_hub.Today.AddDays(10));
        await _hub.Change<Person>(_hub.Person(Role.Finance).Id, person => person.SwitchOff(Guid.NewGuid()).OrThrow());
        var client = _hub.As(Role.HeadOfParticipation);

        Assert.That((await client.Get($"/history?by={_hub.SouthManager.Id}")).Rows, Has.Count.EqualTo(2));
        Assert.That((await client.Get("/history?by=program")).Rows, Has.Count.EqualTo(1), "the test hub's making");
        Assert.That((await client.Get("/history?about=Region")).Rows, Has.Count.EqualTo(1));
        Assert.That((await client.Get($"/history?subject={_hub.North.Id}")).Rows, Has.Count.EqualTo(1));
        Assert.That((await client.Get("/history?kind=Test+hub+made")).Rows, Has.Count.EqualTo(1));
        Assert.That((await client.Get("/history?from=2026-02-13")).Rows, Has.Count.EqualTo(1));
        Assert.That((await client.Get("/history?to=12+Feb+2026")).Rows, Has.Count.EqualTo(2));
        Assert.That((await client.Get("/history?kind=nothing")).Text, Does.Contain("No change is found"));
    }

    [Test]
    public async Task Get_PagesThroughALongHistory_WithTheSameNumberOfCommands()
    {
        var client = _hub.As(Role.HeadOfParticipation);
        await _hub.Change<School>(_hub.NorthSchool.Id, school => school.AssignRegion(null));
        await client.Get("/history");
        var few = await _hub.Host.Sql.During(() => client.Get("/history"));
        for (var i = 0; i < 60; i++)
            await _hub.Change<School>(i % 2 == 0 ? _hub.NorthSchool.Id : _hub.SouthSchool.Id, school => school.AssignRegion(i / 2 % 2 == 0 ? _hub.North.Id : _hub.South.Id));

        var many = await _hub.Host.Sql.During(() => client.Get("/history"));
        var second = await client.Get("/history?page=2");

        Assert.That(many, Is.EqualTo(few));
        Assert.That(second.Text, Does.Contain("Showing 51 to 62 of 62 changes"));
    }
}
