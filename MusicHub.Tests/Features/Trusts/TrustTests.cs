using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Trusts;

public sealed class TrustTests
{
    private TestHub _hub = null!;

    private Trust _bright = null!;

    private string Address => $"/trusts/{_bright.Id}";

    [SetUp]
    public async Task SetUp()
    {
        _hub = await TestHub.Create();
        _bright = new Trust(4711, "Bright Futures Trust");
        var other = new Trust(4712, "Other Trust");
        await _hub.Save(_bright, other, new Trust(4713, "Empty Trust"));
        var oak = TestHub.ASchool(900050, "Oak Academy", _hub.North.Id, trustId: _bright.Id);
        await _hub.Save(oak, TestHub.ASchool(900051, "Elm Academy", trustId: _bright.Id), TestHub.ASchool(900052, "Fir Academy", _hub.South.Id, status: RegisterStatus.Closed, trustId: _bright.Id), TestHub.ASchool(900053, "Yew Academy", trustId: other.Id));
        await _hub.Save(Visit.RecordUnplanned(oak.Id, _hub.MusicVisit.Id, _hub.Person(Role.Visitor).Id, new VisitRecord(new(2025, 10, 7), "The head", null, null, null, []), _hub.Today).OrThrow());
    }

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task List_TellsOpenSchoolsAndVisits()
    {
        var client = _hub.As(Role.Visitor);
        Assert.That((await client.Get("/trusts")).Rows, Is.EqualTo(new[] { "Bright Futures Trust 2 1 7 Oct 2025", "Other Trust 1 0 Never" }));
        Assert.That((await client.Get("/trusts?q=FUTURES")).Rows, Has.Count.EqualTo(1));
        Assert.That((await client.Get("/trusts?q=nothing")).Text, Does.Contain("No trust matches"));
    }

    [Test]
    public async Task Page_ListsItsSchools_ClosedOnesToo()
    {
        var page = await _hub.As(Role.Visitor).Get(Address);

        Assert.That(page.Text, Does.Contain("2 open schools, group 4711 of the register"));
        Assert.That(page.Rows, Is.EqualTo(new[]
        {
            "Elm Academy Testford, URN 900051 Primary None Never Due this term",
            "Fir Academy Testford, URN 900052, closed Primary South Never",
            "Oak Academy Testford, URN 900050 Primary North 7 Oct 2025 Autumn 2028",
        }));
    }

    [Test]
    public async Task Contact_OfATrust_IsKeptByWhoeverLooksAfterOneOfItsSchools()
    {
        var manager = _hub.As(Role.RegionalManager);
        var page = await manager.Submit(await manager.Get(Address + "/contacts/add"), new() { ["Form.Name"] = "Tina Trust", ["Form.Roles"] = "Other" });
        Assert.That(page.Text, Does.Contain("Tina Trust is added."));
        await using var db = _hub.Open();
        var contact = await db.Contacts.SingleAsync();
        Assert.That((contact.TrustId, contact.SchoolId), Is.EqualTo(((Guid?)_bright.Id, (Guid?)null)));

        page = await manager.Submit(await manager.Get($"/contacts/{contact.Id}/change"), new() { ["Form.Email"] = "tina@bright.example" });
        Assert.That(page.Text, Does.Contain("tina@bright.example"));

        var nobodys = await db.Trusts.SingleAsync(trust => trust.Code == 4712);
        Assert.That((await manager.Get($"/trusts/{nobodys.Id}/contacts/add")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await _hub.As(Role.OfficeAdministrator).Get($"/trusts/{nobodys.Id}/contacts/add")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await manager.Get($"/trusts/{Guid.NewGuid()}/contacts/add")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Commands_AreAsManyForManyTrusts()
    {
        var client = _hub.As(Role.Visitor);
        await client.Get("/trusts");
        var few = await _hub.Host.Sql.During(() => client.Get("/trusts"));
        var trusts = Enumerable.Range(0, 40).Select(i => new Trust(5000 + i, $"Trust {i}")).ToList();
        await _hub.Save([.. trusts]);
        await _hub.Save([.. trusts.Select((trust, i) => TestHub.ASchool(920_000 + i, $"School {i}", trustId: trust.Id))]);

        Assert.That(await _hub.Host.Sql.During(() => client.Get("/trusts")), Is.EqualTo(few));
    }

    [Test]
    public async Task BoardMember_IsNotToldOfTrusts()
    {
        Assert.That((await _hub.As(Role.BoardMember).Get("/trusts")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await _hub.As(Role.BoardMember).Get(Address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
