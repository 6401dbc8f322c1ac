using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Hub;

public sealed class SetUpHubTests
{
    private readonly FixedClock _clock = new();
    private TestDatabase _database = null!;
    private HubHost _host = null!;
    private HubClient _client = null!;

    [SetUp]
    public async Task SetUp()
    {
        _database = await TestDatabase.Create();
        await using var db = _database.Open();
        var administrator = Person.Add("Ada Bell", "ada@example.org", [Role.TechnicalAdministrator]).OrThrow();
        db.Add(administrator);
        db.Open(new Change("Person added", _clock.GetUtcNow(), null, administrator));
        await db.SaveChangesAsync();
        _host = new HubHost(_database, _clock);
        _client = _host.ClientOf(administrator.Id);
    }

    [TearDown]
    public async Task TearDown()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test]
    public async Task Settings_OfAnEmptyDatabase_LeadToTheSetUp() =>
        Assert.That((await _client.Get("/hub")).Location, Is.EqualTo("/hub/set-up"));

    [Test]
    public async Task Post_SetsTheHubUp_Once()
    {
        var form = await _client.Get("/hub/set-up");
        var shown = await _client.Submit(form, new() { ["Form.Name"] = "", ["Form.LaCodes"] = "990" });
        Assert.That(shown.Errors, Is.EqualTo(new[] { "Enter the hub’s name." }));
        Assert.That(shown.Value("Form.LaCodes"), Is.EqualTo("990"));

        shown = await _client.Submit(shown, new() { ["Form.Name"] = "Testshire Music Hub" });

        Assert.That(shown.Title, Is.EqualTo("Testshire Music Hub"));
        await using var db = _database.Open();
        Assert.That(await db.AcademicYears.Select(year => year.StartYear).Order().ToListAsync(), Is.EqualTo(new[] { 2023, 2024, 2025, 2026 }));
        Assert.That(await db.VisitKinds.CountAsync(), Is.EqualTo(4));
        Assert.That(await db.Changes.CountAsync(change => change.Kind == "Hub set up"), Is.EqualTo(1));
        Assert.That((await _client.Get("/hub/set-up")).Location, Is.EqualTo("/hub"));
    }
}
