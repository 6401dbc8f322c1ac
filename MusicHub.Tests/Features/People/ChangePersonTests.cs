using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.People;

public sealed class ChangePersonTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task List_FindsByNameAndByRole()
    {
        var client = _hub.As(Role.TechnicalAdministrator);

        Assert.That((await client.Get("/people?q=SASHA")).Rows, Is.EqualTo(new[] { "Sasha South sasha@example.org Regional manager South" }));
        Assert.That((await client.Get("/people?role=RegionalManager")).Rows, Has.Count.EqualTo(2));
        Assert.That((await client.Get("/people?role=none")).Text, Does.Contain("Nobody is found"));
    }

    [Test]
    public async Task Add_GivesRoles_WhichStandInTheHistoryOfThePerson()
    {
        var client = _hub.As(Role.TechnicalAdministrator);

        var shown = await client.Submit(await client.Get("/people/add"), new() { ["Form.Name"] = "Ada Bell", ["Form.Email"] = "ADA at example", ["Form.Roles"] = "Finance" });
        Assert.That(shown.Errors, Is.EqualTo(new[] { "Enter an e-mail address such as name@example.org, or leave it empty." }));
        Assert.That(shown.Value("Form.Roles"), Is.EqualTo("Finance"), "what was chosen is kept");
        Assert.That(shown.Value("Form.Email"), Is.EqualTo("ADA at example"));

        shown = await client.Submit(shown, new() { ["Form.Email"] = "ada@example.org" });

        Assert.That(shown.Text, Does.Contain("Ada Bell is added."));
        await using var db = _hub.Open();
        var ada = await db.People.SingleAsync(person => person.Email == "ada@example.org");
        var page = await client.Get($"/people/{ada.Id}");
        Assert.That(page.Document.QuerySelector(".moj-timeline")!.TextContent, Does.Contain("Person added").And.Contain("Given: Finance"));
    }

    [Test]
    public async Task Add_WithAnAddressThatSomebodyHas_IsRefused()
    {
        var client = _hub.As(Role.TechnicalAdministrator);

        var shown = await client.Submit(await client.Get("/people/add"), new() { ["Form.Name"] = "Ada Bell", ["Form.Email"] = "SASHA@example.org" });

        Assert.That(shown.Errors, Is.EqualTo(new[] { "Sasha South has this e-mail address. Each person needs an address of their own." }));
    }

    [Test]
    public async Task Change_OfRoles_IsFeltAtOnce()
    {
        var visitor = _hub.As(Role.Visitor);
        Assert.That((await visitor.Get("/people")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        var client = _hub.As(Role.TechnicalAdministrator);

        var shown = await client.Submit(await client.Get($"/people/{_hub.Person(Role.Visitor).Id}"), new() { ["Form.Roles"] = "TechnicalAdministrator" }, "Save");

        Assert.That(shown.Text, Does.Contain("Only Visitor is saved."));
        Assert.That((await visitor.Get("/people")).Status, Is.EqualTo(HttpStatusCode.OK));
        var page = await client.Get($"/people/{_hub.Person(Role.Visitor).Id}");
        Assert.That(page.Document.QuerySelector(".moj-timeline")!.TextContent, Does.Contain("Given: Technical administrator").And.Contain("Taken away: Visitor"));
    }

    [Test]
    public async Task OwnPage_OffersNoRoles_AndRefusesThem()
    {
        var self = _hub.Person(Role.TechnicalAdministrator);
        var client = _hub.As(self);
        var form = await client.Get($"/people/{self.Id}");
        Assert.That(form.Document.QuerySelectorAll("main [name='Form.Roles']"), Is.Empty);

        var renamed = await client.Submit(form, new() { ["Form.Name"] = "New Name" }, "Save");
        Assert.That(renamed.Text, Does.Contain("New Name is saved."));

        var raised = await client.Post(await client.Get($"/people/{self.Id}"), new() { ["Form.Roles"] = "Approver" }, "Save");
        Assert.That(raised.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(raised.Errors, Is.EqualTo(new[] { PeopleRefusals.OwnRoles.Message }));
        await using var db = _hub.Open();
        Assert.That((await db.People.SingleAsync(person => person.Id == self.Id)).Roles, Is.EquivalentTo(new[] { Role.TechnicalAdministrator }));
    }

    [Test]
    public async Task Change_AfterSomebodyElseSaved_Shows409()
    {
        var client = _hub.As(Role.TechnicalAdministrator);
        var form = await client.Get($"/people/{_hub.SouthManager.Id}");
        await _hub.Change<Person>(_hub.SouthManager.Id, person => person.GiveRoles(new HashSet<Role> { Role.Finance }, Guid.NewGuid()).OrThrow());

        var answer = await client.Post(form, new() { ["Form.Name"] = "Sasha North" }, "Save");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task SwitchOff_EndsAccessAtOnce_AndSwitchOnGivesItBack()
    {
        var visitor = _hub.Person(Role.Visitor);
        await _hub.APlannedVisit();
        var theirs = _hub.As(visitor);
        Assert.That((await theirs.Get("/hub/regions")).Status, Is.EqualTo(HttpStatusCode.OK));
        var client = _hub.As(Role.TechnicalAdministrator);
        var page = await client.Get($"/people/{visitor.Id}");
        Assert.That(page.Text, Does.Contain("1 visit ahead and 0 open actions are theirs."));

        var off = await client.Submit(page, [], "Switch off");
        Assert.That(off.Text, Does.Contain("Only Visitor is switched off."));
        Assert.That((await theirs.Get("/hub/regions")).Location, Does.Contain("/sign-in"));
        Assert.That((await client.Get("/people?off=true")).Rows, Has.Count.EqualTo(1));

        await client.Submit(off, [], "Switch on again");
        Assert.That((await theirs.Get("/hub/regions")).Status, Is.EqualTo(HttpStatusCode.OK));
        await using var db = _hub.Open();
        Assert.That(await db.Changes.Where(change => change.SubjectId == visitor.Id).Select(change => change.Kind).ToListAsync(), Is.EquivalentTo(new[] { "Person switched off", "Person switched on" }));
    }

    [Test]
    public async Task SwitchOff_OfOneself_IsRefused()
    {
        var self = _hub.Person(Role.TechnicalAdministrator);
        var client = _hub.As(self);
        var other = await client.Get($"/people/{_hub.SouthManager.Id}");
        var form = other.Form("Switch off");
        form.SetAttribute("action", $"/people/{self.Id}/switch-off");

        var shown = await client.Post(other, [], "Switch off");

        Assert.That(shown.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(shown.Errors, Is.EqualTo(new[] { PeopleRefusals.SwitchOffSelf.Message }));
    }

    [Test]
    public async Task SomebodyUnknown_IsNotFound() =>
        Assert.That((await _hub.As(Role.TechnicalAdministrator).Get($"/people/{Guid.NewGuid()}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
}
