using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Demo;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Hub;

public sealed class ResetDemoTests
{
    private const string Address = "/hub/demo/reset";

    private TestDatabase _database = null!;
    private HubHost _host = null!;

    [SetUp]
    public async Task SetUp()
    {
        _database = await DemoDatabase.Create();
        _host = new HubHost(_database, new FixedClock(), demo: true);
    }

    [TearDown]
    public async Task TearDown()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test]
    public async Task Post_MakesTheDemonstrationAnew_AndSignsOut()
    {
        await using var db = _database.Open();
        await db.Visits.ExecuteUpdateAsync(set => set.SetProperty(visit => visit.Notes, "Scribbled over"));
        var client = _host.ClientOf(await PersonOf(Role.HeadOfParticipation));
        var page = await client.Get(Address);
        Assert.That(page.Title, Is.EqualTo("Reset the demonstration?"));

        var sent = await client.Post(page, []);

        Assert.That(sent.Location, Is.EqualTo("/sign-in"));
        Assert.That(sent.Response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("musichub=", StringComparison.Ordinal)), Does.StartWith("musichub=;"));
        Assert.That(await db.Visits.CountAsync(visit => visit.Notes == "Scribbled over"), Is.Zero);
        Assert.That(await db.Visits.CountAsync(), Is.GreaterThan(800));
    }

    [Test]
    public async Task Banner_OffersItToThoseWhoMay()
    {
        var may = await _host.ClientOf(await PersonOf(Role.TechnicalAdministrator)).Get(Address);
        var mayNot = await _host.ClientOf(await PersonOf(Role.Visitor)).Get(Address);

        Assert.That(may.Document.QuerySelector($"aside a[href='{Address}']"), Is.Not.Null);
        Assert.That(mayNot.Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(mayNot.Document.QuerySelector($"a[href='{Address}']"), Is.Null);
    }

    [Test]
    public async Task WithoutTheSetting_ItIsNotFound()
    {
        await using var host = new HubHost(_database, new FixedClock());

        var page = await host.ClientOf(await PersonOf(Role.HeadOfParticipation)).Get(Address);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(page.Document.QuerySelector($"a[href='{Address}']"), Is.Null);
    }

    [Test]
    public async Task OnAnotherHub_ItIsNotFound_AndTouchesNothing()
    {
        await using var hub = await TestHub.Create();
        await using var host = new HubHost(hub.Database, hub.Clock, demo: true);
        var client = host.ClientOf(hub.Person(Role.HeadOfParticipation).Id);

        Assert.That((await client.Get(Address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        await using var db = hub.Open();
        Assert.That(await db.Schools.CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task Start_OnAnEmptyDatabase_MakesTheDemonstration_ForTheClocksDay()
    {
        await using var database = await TestDatabase.Create();
        await using var host = new HubHost(database, new FixedClock(), demo: true);

        var page = await host.ClientOf(null).Get("/sign-in");

        Assert.That(page.Text, Does.Contain("Amara Whitlock").And.Contain("Bethan Calloway"));
        await using var db = database.Open();
        Assert.That(await DemoHub.Exists(db), Is.True);
        Assert.That(await db.Visits.Where(visit => visit.On == FixedClock.Today).CountAsync(), Is.EqualTo(3));
    }

    private async Task<Guid> PersonOf(Role role)
    {
        await using var db = _database.Open();
        return (await db.People.ToListAsync()).First(person => person.IsActive && person.Roles.SetEquals([role])).Id;
    }
}
