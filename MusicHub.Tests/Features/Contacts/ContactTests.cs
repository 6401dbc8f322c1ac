using System.Net;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Contacts;

public sealed class ContactTests
{
    private TestHub _hub = null!;

    private Contact _ann = null!;

    private string Add => $"/schools/{_hub.NorthSchool.Id}/contacts/add";

    [SetUp]
    public async Task SetUp()
    {
        _hub = await TestHub.Create();
        _ann = Contact.ForSchool(_hub.NorthSchool.Id, new("Ann Bell", "Teacher", "ann@north.example", "01000 1", [ContactRoleKind.MusicLead, ContactRoleKind.Other]), new(2024, 9, 1), ContactSource.Typed).OrThrow();
        await _hub.Save(_ann, Contact.ForSchool(_hub.SouthSchool.Id, new("Ann Bell", null, null, null, [ContactRoleKind.Head]), new(2024, 9, 1), ContactSource.Typed).OrThrow());
    }

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Add_PutsSomebodyOnTheSchoolsPage()
    {
        var client = _hub.As(Role.RegionalManager);
        var page = await client.Submit(await client.Get(Add), new() { ["Form.Name"] = " Ben Dale ", ["Form.Roles"] = "Head", ["Form.Email"] = "ben@north.example" });

        Assert.That(page.Text, Does.Contain("Ben Dale is added.").And.Contain("ben@north.example"));
        await using var db = _hub.Open();
        var contact = await db.Contacts.SingleAsync(contact => contact.Name == "Ben Dale");
        Assert.That((contact.SchoolId, contact.Since, contact.Source), Is.EqualTo((_hub.NorthSchool.Id, _hub.Today, ContactSource.Typed)));
        var change = await db.Changes.SingleAsync(change => change.Kind == "Contact added");
        Assert.That((change.SchoolId, change.SubjectId, change.ById), Is.EqualTo(((Guid?)_hub.NorthSchool.Id, contact.Id, (Guid?)_hub.Person(Role.RegionalManager).Id)));
    }

    [Test]
    public async Task Add_BadlyFilledIn_KeepsWhatWasTyped()
    {
        var client = _hub.As(Role.OfficeAdministrator);
        var page = await client.Submit(await client.Get(Add), new() { ["Form.Name"] = "", ["Form.Email"] = "ben at north", ["Form.JobTitle"] = "<b>Deputy</b>" });

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Errors, Is.EqualTo(new[] { "Enter the contact's name.", "Choose at least one role.", "Enter an e-mail address in the usual form, such as name@school.org.uk" }));
        Assert.That((page.Value("Form.Email"), page.Value("Form.JobTitle")), Is.EqualTo(("ben at north", "<b>Deputy</b>")));
    }

    [Test]
    public async Task Add_OfSomebodyWhoIsThere_IsRefused()
    {
        var client = _hub.As(Role.OfficeAdministrator);
        var page = await client.Submit(await client.Get(Add), new() { ["Form.Name"] = "ann  BELL", ["Form.Roles"] = "Head" });
        Assert.That(page.Errors.Single(), Is.EqualTo("ann  BELL is a contact of Northgate Primary School already. Change that contact instead."));
    }

    [Test]
    public async Task Add_PostedTwice_AddsOne()
    {
        var client = _hub.As(Role.OfficeAdministrator);
        var form = await client.Get(Add);
        Dictionary<string, string?> answers = new() { ["Form.Name"] = "Ben Dale", ["Form.Roles"] = "Head" };
        await client.Post(form, answers);
        Assert.That((await client.Post(form, answers)).Location, Is.EqualTo($"/schools/{_hub.NorthSchool.Id}"));

        await using var db = _hub.Open();
        Assert.That(await db.Contacts.CountAsync(contact => contact.Name == "Ben Dale"), Is.EqualTo(1));
    }

    [Test]
    public async Task Change_SavesWhatIsTyped_AndTakesRolesAway()
    {
        var client = _hub.As(Role.RegionalManager);
        var form = await client.Get($"/contacts/{_ann.Id}/change");
        Assert.That((form.Value("Form.Name"), form.Value("Form.Telephone")), Is.EqualTo(("Ann Bell", "01000 1")));

        var page = await client.Submit(form, new() { ["Form.Name"] = "Ann Carter", ["Form.Roles"] = "Head", ["Form.Telephone"] = "" });

        Assert.That(page.Text, Does.Contain("Ann Carter is saved."));
        await using var db = _hub.Open();
        var details = (await db.Contacts.SingleAsync(contact => contact.Id == _ann.Id)).Details;
        Assert.That((details.Name, details.Telephone, details.Email, details.Roles.Single()), Is.EqualTo(("Ann Carter", (string?)null, "ann@north.example", ContactRoleKind.Head)));
        var change = await db.Changes.SingleAsync(change => change.Kind == "Contact changed");
        Assert.That(change.Fields.Where(field => field.Field is "Name" or "Telephone").Select(field => (field.Before, field.After, field.Personal)), Is.EqualTo(new[] { ((string?)null, (string?)null, true), (null, null, true) }), "the history keeps no personal value");
    }

    [Test]
    public async Task Change_AfterSomebodyElse_Is409_AndKeepsWhatWasTyped()
    {
        var client = _hub.As(Role.RegionalManager);
        var form = await client.Get($"/contacts/{_ann.Id}/change");
        await _hub.Change<Contact>(_ann.Id, contact => contact.Change(contact.Details with { JobTitle = "Deputy" }).OrThrow());

        var page = await client.Submit(form, new() { ["Form.JobTitle"] = "Head of music" });

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(page.Text, Does.Contain("Sasha South").And.Contain("Head of music"));
        await using var db = _hub.Open();
        Assert.That((await db.Contacts.SingleAsync(contact => contact.Id == _ann.Id)).JobTitle, Is.EqualTo("Deputy"));
    }

    [Test]
    public async Task Left_AndBackAgain_KeepsTheContact()
    {
        var client = _hub.As(Role.RegionalManager);
        var left = await client.Submit(await client.Get($"/contacts/{_ann.Id}/left"), new() { ["Form.LeftOn.Day"] = "31", ["Form.LeftOn.Month"] = "aug", ["Form.LeftOn.Year"] = "2025" });
        Assert.That(left.Document.QuerySelectorAll(".hub-contact"), Is.Empty);
        Assert.That(left.Text, Does.Contain("1 former contact").And.Contain("left 31 Aug 2025").And.Contain("No known music lead"));

        var back = await client.Submit(await client.Get(left.Document.QuerySelector("a[href$='/back']")!.GetAttribute("href")!), []);

        Assert.That(back.Text, Does.Contain("Ann Bell is a contact again.").And.Not.Contain("No known music lead"));
        Assert.That(back.Document.QuerySelectorAll(".hub-contact"), Has.Length.EqualTo(1));
        var again = await client.Submit(await client.Get($"/contacts/{_ann.Id}/back"), []);
        Assert.That((again.Status, again.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "This contact has not left.")));
    }

    [TestCase("", "", "", "Enter the last day")]
    [TestCase("31", "8", "", "Last day must include a year")]
    [TestCase("31", "8", "2020", "The day of leaving must not be before the contact started.")]
    public async Task Left_OnAnImpossibleDay_IsRefused(string day, string month, string year, string message)
    {
        var client = _hub.As(Role.RegionalManager);
        var page = await client.Submit(await client.Get($"/contacts/{_ann.Id}/left"), new() { ["Form.LeftOn.Day"] = day, ["Form.LeftOn.Month"] = month, ["Form.LeftOn.Year"] = year });
        Assert.That((page.Status, page.Errors.Single(), page.Value("Form.LeftOn.Day")), Is.EqualTo((HttpStatusCode.BadRequest, message, day)));
    }

    [Test]
    public async Task OtherRegionsAndRoles_AreRefused()
    {
        foreach (var address in new[] { Add, $"/contacts/{_ann.Id}/change", $"/contacts/{_ann.Id}/left", $"/contacts/{_ann.Id}/back" })
        {
            Assert.That((await _hub.As(_hub.SouthManager).Get(address)).Status, Is.EqualTo(HttpStatusCode.Forbidden), address);
            Assert.That((await _hub.As(Role.Visitor).Get(address)).Status, Is.EqualTo(HttpStatusCode.Forbidden), address);
            Assert.That((await _hub.As(Role.BoardMember).Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound), address);
            Assert.That((await _hub.As(Role.RegionalManager).Get(address)).Status, Is.EqualTo(HttpStatusCode.OK), address);
        }

        Assert.That((await _hub.As(Role.OfficeAdministrator).Get($"/contacts/{Guid.NewGuid()}/change")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("change")]
    [TestCase("left")]
    [TestCase("back")]
    public async Task AForm_ThatIsSentToAnotherRegionsContact_IsRefused(string task)
    {
        var south = _hub.As(_hub.SouthManager);
        var own = await south.Get($"/schools/{_hub.SouthSchool.Id}/contacts/add");
        own.Form().SetAttribute("action", $"/contacts/{_ann.Id}/{task}");

        var sent = await south.Post(own, new() { ["Form.Name"] = "Eve", ["Form.Roles"] = "Head", ["Version"] = "1" });

        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }
}
