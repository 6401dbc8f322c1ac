using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Contacts;

public sealed class ContactSheetTests
{
    private const string Rows = """
        URN	Name	Role	E-mail
        900001	Ann Bell	Music lead	ann.bell@north.example
        900002	Ben Dale	Head; SLT	ben@south.example
        """;

    private TestHub _hub = null!;

    private Contact _ann = null!;

    [SetUp]
    public async Task SetUp()
    {
        _hub = await TestHub.Create();
        _ann = Contact.ForSchool(_hub.NorthSchool.Id, new("Ann Bell", "Teacher", null, null, [ContactRoleKind.Other]), new(2024, 9, 1), ContactSource.Typed).OrThrow();
        await _hub.Save(_ann);
    }

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Paste_ShowsWhatWouldHappen_ThenDoesIt()
    {
        var client = _hub.As(Role.OfficeAdministrator);
        var preview = await client.Submit(await client.Get("/contacts/paste"), new() { ["Form.Text"] = Rows });

        Assert.That(preview.Title, Is.EqualTo("Check the contacts"));
        Assert.That(preview.Document.QuerySelectorAll(".hub-figure__number").Select(figure => figure.TextContent), Is.EqualTo(new[] { "1", "1", "0" }));
        Assert.That(preview.Rows[0], Is.EqualTo("Ann Bell Northgate Primary School, Testford Changed E-mail: ann.bell@north.example Roles: Other Music lead, Other 2"));
        await using (var before = _hub.Open())
            Assert.That(await before.Contacts.CountAsync(), Is.EqualTo(1), "nothing is saved by looking");

        var done = await client.Submit(preview, [], "Add 1 and change 1");

        Assert.That(done.Text, Does.Contain("1 contact added, 1 changed."));
        await using var db = _hub.Open();
        Assert.That((await db.Contacts.SingleAsync(contact => contact.Id == _ann.Id)).Email, Is.EqualTo("ann.bell@north.example"));
        Assert.That((await db.Contacts.SingleAsync(contact => contact.Name == "Ben Dale")).Source, Is.EqualTo(ContactSource.Pasted));
        Assert.That(await db.Changes.CountAsync(change => change.Kind == "Contacts brought in"), Is.EqualTo(1));
        foreach (var school in new[] { _hub.NorthSchool, _hub.SouthSchool })
            Assert.That((await client.Get($"/schools/{school.Id}?show=changes")).Document.QuerySelector(".moj-timeline")!.TextContent, Does.Contain("Contacts brought in"));
    }

    [Test]
    public async Task TheSameSheetAgain_ChangesNothing()
    {
        var client = _hub.As(Role.OfficeAdministrator);
        await client.Submit(await client.Submit(await client.Get("/contacts/paste"), new() { ["Form.Text"] = Rows }), []);

        var again = await client.Submit(await client.Get("/contacts/paste"), new() { ["Form.Text"] = Rows });

        Assert.That(again.Text, Does.Contain("Everything in these rows is known already"));
    }

    [Test]
    public async Task Paste_WithProblems_TellsEachWithItsRow_AndKeepsTheText()
    {
        const string text = "900001\tBen Dale\tHead\n\n123456\tCy Eve\tPilot\n";
        var client = _hub.As(Role.OfficeAdministrator);
        var page = await client.Submit(await client.Get("/contacts/paste"), new() { ["Form.Text"] = text });

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Errors.Single(), Is.EqualTo("Correct 2 problems, listed above the rows"));
        Assert.That(page.Rows, Is.EqualTo(new[]
        {
            "3 No school of the hub has the URN 123456.",
            "3 “Pilot” is not a role; use Head, Music lead, SLT lead for music, Bursar, Office, Other.",
        }));
        Assert.That(page.Value("Form.Text"), Is.EqualTo(text));
    }

    [TestCase("", "Paste at least one row")]
    [TestCase("URN\tName", "Only headings were pasted: paste the rows below them too")]
    public async Task Paste_OfNothing_SaysSo(string text, string message)
    {
        var client = _hub.As(Role.OfficeAdministrator);
        var page = await client.Submit(await client.Get("/contacts/paste"), new() { ["Form.Text"] = text });
        Assert.That((page.Status, page.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, message)));
    }

    [Test]
    public async Task Paste_OfAnotherRegionsSchool_IsAProblemForItsManager()
    {
        var client = _hub.As(Role.RegionalManager);
        var page = await client.Submit(await client.Get("/contacts/paste"), new() { ["Form.Text"] = Rows });
        Assert.That(page.Rows.Single(), Is.EqualTo("3 Southgate Primary School is not in your region; its contacts are not yours to change."));
    }

    [Test]
    public async Task Apply_OfWhatWasNotPreviewed_IsRefused()
    {
        var client = _hub.As(Role.OfficeAdministrator);
        var preview = await client.Submit(await client.Get("/contacts/paste"), new() { ["Form.Text"] = Rows });
        await _hub.Change<Contact>(_ann.Id, contact => contact.Change(contact.Details with { JobTitle = "Deputy" }).OrThrow());

        var page = await client.Submit(preview, []);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(page.Errors.Single(), Does.StartWith("The hub’s contacts have changed since you checked these rows."));
        await using var db = _hub.Open();
        Assert.That(await db.Contacts.CountAsync(), Is.EqualTo(1));

        var done = await client.Submit(page, []);
        Assert.That(done.Text, Does.Contain("1 contact added, 1 changed."), "after looking again");
    }

    [Test]
    public async Task Apply_PostedTwice_AddsOnce()
    {
        var client = _hub.As(Role.OfficeAdministrator);
        var preview = await client.Submit(await client.Get("/contacts/paste"), new() { ["Form.Text"] = "900001\tBen Dale\tHead" });
        var first = await client.Post(preview, []);
        var second = await client.Post(preview, []);

        Assert.That((first.Location, second.Location), Is.EqualTo(($"/schools/{_hub.NorthSchool.Id}", $"/schools/{_hub.NorthSchool.Id}")));
        await using var db = _hub.Open();
        Assert.That(await db.Contacts.CountAsync(contact => contact.Name == "Ben Dale"), Is.EqualTo(1));
    }

    [Test]
    public async Task Workbook_IsRead_AndItsFormulasAreNot()
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("Contacts");
        sheet.Cell("A1").SetValue("Music leads 2026");
        sheet.Cell("A3").SetValue("URN");
        sheet.Cell("B3").SetValue("Name");
        sheet.Cell("C3").SetValue("Role");
        sheet.Cell("A4").SetValue(900001);
        sheet.Cell("B4").SetValue("Ben Dale");
        sheet.Cell("C4").SetValue("Head");
        sheet.Cell("A5").SetValue("900002");
        sheet.Cell("B5").SetFormulaA1("WEBSERVICE(\"http://localhost/\")");
        sheet.Cell("C5").SetValue("Bursar");
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        var client = _hub.As(Role.OfficeAdministrator);

        var page = await Upload(client, "contacts.xlsx", file.ToArray());

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Rows, Is.EqualTo(new[] { "5 The name is missing." }));

        sheet.Cell("B5").Clear().SetValue("Cy Eve");
        file.SetLength(0);
        workbook.SaveAs(file);
        var preview = await Upload(client, "contacts.xlsx", file.ToArray());
        var done = await client.Submit(preview, [], "Add 2 contacts");
        Assert.That(done.Text, Does.Contain("2 contacts added, 0 changed."));
        await using var db = _hub.Open();
        Assert.That((await db.Contacts.SingleAsync(contact => contact.Name == "Cy Eve")).Source, Is.EqualTo(ContactSource.Imported));
    }

    [TestCase("utf-8")]
    [TestCase("windows-1252")]
    [TestCase("utf-16")]
    public async Task Csv_IsReadInAnyUsualEncoding(string encoding)
    {
        var csv = "URN,Name,Role\r\n900001,\"Dvořák, Zoë\",Head\r\n".Replace("řá", encoding == "windows-1252" ? "ra" : "řá", StringComparison.Ordinal);
        var writer = encoding == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(encoding);
        byte[] bytes = [.. encoding == "utf-16" ? writer.GetPreamble() : [], .. writer.GetBytes(csv)];

        var page = await Upload(_hub.As(Role.OfficeAdministrator), "contacts.csv", bytes);

        Assert.That(page.Rows.Single(), Does.Contain("Zoë").And.Contain("New Head"));
    }

    [Test]
    public async Task AFileThatCannotBeRead_SaysWhatToDo()
    {
        var client = _hub.As(Role.OfficeAdministrator);
        Assert.That((await Upload(client, "x.xlsx", "PK\u0003\u0004broken"u8.ToArray())).Errors.Single(), Does.StartWith("The file could not be read as an Excel workbook."));
        Assert.That((await Upload(client, "x.csv", [])).Errors.Single(), Is.EqualTo("The file is empty"));
        Assert.That((await Upload(client, "x.csv", [1, 0, 2, 0, 3])).Errors.Single(), Is.EqualTo("The file must be an Excel workbook (.xlsx) or CSV"));
        Assert.That((await Upload(client, "x.csv", new byte[2 * 1024 * 1024 + 1])).Errors.Single(), Is.EqualTo("The file must be 2 MB or smaller"));
        Assert.That((await client.Submit(await client.Get("/contacts/import"), [])).Errors.Single(), Is.EqualTo("Choose a file"));
    }

    [Test]
    public async Task AFileWithTooManyRows_IsRefused()
    {
        var rows = string.Concat(Enumerable.Range(1, 2_001).Select(i => $"900001,Person {i},Other\n"));
        var page = await Upload(_hub.As(Role.OfficeAdministrator), "x.csv", Encoding.UTF8.GetBytes(rows));
        Assert.That(page.Rows.Single(), Does.StartWith("2001 A sheet may have 2,000 rows; this one has 2,001."));
    }

    [TestCase("/contacts/paste")]
    [TestCase("/contacts/import")]
    public async Task Sheets_AreForThoseWhoEditContacts(string address)
    {
        Assert.That((await _hub.As(Role.Visitor).Get(address)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await _hub.As(Role.BoardMember).Get(address)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await _hub.As(Role.RegionalManager).Get(address)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private static async Task<HubPage> Upload(HubClient client, string name, byte[] bytes)
    {
        var form = (await client.Get("/contacts/import")).Form();
        using var content = new MultipartFormDataContent();
        foreach (var field in form.QuerySelectorAll("input[type=hidden]"))
            content.Add(new StringContent(field.GetAttribute("value")!), field.GetAttribute("name")!);
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file, "Form.File", name);
        return await HubClient.Read(await client.Http.PostAsync("/contacts/import", content));
    }
}
