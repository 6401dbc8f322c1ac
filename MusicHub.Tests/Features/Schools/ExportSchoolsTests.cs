using System.Net;
using System.Net.Http.Headers;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Schools;

public sealed class ExportSchoolsTests
{
    private TestHub _hub = null!;

    [SetUp]
    public async Task SetUp() => _hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Csv_HoldsAllPagesOfWhatIsShown_AndHistorySaysWhoTookIt()
    {
        await _hub.Save([.. Enumerable.Range(0, 55).Select(i => TestHub.ASchool(910_000 + i, $"Test {i:D2} School", _hub.North.Id))]);
        var client = _hub.As(Role.Visitor);
        var page = await client.Get("/schools?q=test&sort=-name&region=" + _hub.North.Id);

        var (name, bytes) = await Download(client, page, "CSV");

        var lines = System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(name, Is.EqualTo("schools-2026-02-03.csv"));
        Assert.That(lines[0], Is.EqualTo("URN,School,Town,Status,Phase,Region,Last visit,Due,Attempts to reach,Open actions"));
        Assert.That(lines[1], Is.EqualTo("910054,Test 54 School,Testford,Open,Primary,North,,Due this term,Never tried,0"));
        Assert.That(lines, Has.Length.EqualTo(1 + 55 + 1), "and Northgate, in Testford");
        await using var db = _hub.Open();
        var change = await db.Changes.SingleAsync(change => change.Kind == "Schools exported");
        Assert.That((change.ById, change.Reason), Is.EqualTo((_hub.Person(Role.Visitor).Id, "“test”, North")));
    }

    [Test]
    public async Task Excel_HoldsTypedCells_AndNoFormula()
    {
        await _hub.Save(TestHub.ASchool(900020, "=HYPERLINK(\"x\")", _hub.North.Id));
        var client = _hub.As(Role.Visitor);

        var (name, bytes) = await Download(client, await client.Get("/schools?q=900020"), "Excel");

        using var workbook = new XLWorkbook(new MemoryStream(bytes));
        var sheet = workbook.Worksheets.Single();
        Assert.That(name, Is.EqualTo("schools-2026-02-03.xlsx"));
        Assert.That(sheet.Cell("A2").GetValue<int>(), Is.EqualTo(900020));
        Assert.That((sheet.Cell("B2").GetString(), sheet.Cell("B2").HasFormula), Is.EqualTo(("=HYPERLINK(\"x\")", false)));
    }

    [Test]
    public async Task Contacts_CanBeBroughtInAgainAsTheyAre()
    {
        var contact = Contact.ForSchool(_hub.NorthSchool.Id, new("Ann Bell", "Deputy", "ann@north.example", "01000 2", [ContactRoleKind.MusicLead, ContactRoleKind.Head]), new(2024, 9, 1), ContactSource.Typed).OrThrow();
        await _hub.Save(contact);
        var client = _hub.As(Role.OfficeAdministrator);

        var (_, bytes) = await Download(client, await client.Get("/schools"), "Contacts as Excel");
        var sheet = MusicHub.Web.Documents.Excel.SheetReader.Read(new MemoryStream(bytes), 10);

        Assert.That(sheet[0], Is.EqualTo(new[] { "URN", "School", "Town", "Name", "Role", "Job title", "E-mail", "Telephone" }));
        Assert.That(sheet[1], Is.EqualTo(new[] { "900001", "Northgate Primary School", "Testford", "Ann Bell", "Head; Music lead", "Deputy", "ann@north.example", "01000 2" }));
        var lines = ContactColumns.Read(sheet.Select((cells, i) => new SheetRow(i + 1, cells)), out _);
        var plan = ContactSheetPlan.Make(lines, _ => new SheetSchool(_hub.NorthSchool.Id, "Northgate", null, true), new[] { contact }.ToLookup(known => known.SchoolId!.Value), null);
        Assert.That(plan.Items.Single().Kind, Is.EqualTo(ContactSheetItemKind.Unchanged));
    }

    [Test]
    public async Task Contacts_AreNotForVisitors()
    {
        var client = _hub.As(Role.Visitor);
        var page = await client.Get("/schools");

        Assert.That(page.Text, Does.Not.Contain("Contacts as"));
        page.Form("CSV").SetAttribute("action", "/schools/export/contacts");
        var sent = await client.Post(page, new() { ["format"] = "csv" }, "CSV");
        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task UnknownFormat_IsRefused()
    {
        var client = _hub.As(Role.Visitor);
        var sent = await client.Post(await client.Get("/schools"), new() { ["format"] = "docx" });
        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    private static async Task<(string? Name, byte[] Bytes)> Download(HubClient client, HubPage page, string button)
    {
        var form = page.Form(button);
        var pressed = form.QuerySelectorAll("button").Single(candidate => candidate.TextContent.Trim() == button);
        var response = await client.Http.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["format"] = pressed.GetAttribute("value")!,
        }));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var disposition = response.Content.Headers.ContentDisposition ?? new ContentDispositionHeaderValue("none");
        return (disposition.FileName?.Trim('"'), await response.Content.ReadAsByteArrayAsync());
    }
}
