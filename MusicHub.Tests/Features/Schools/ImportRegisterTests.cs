using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Schools;

public sealed class ImportRegisterTests
{
    private TestHub _hub = null!;
    private HubClient _client = null!;

    [SetUp]
    public async Task SetUp()
    {
        _hub = await TestHub.Create();
        _client = _hub.As(Role.OfficeAdministrator);
    }

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task Get_SaysWhatToGiveAndWhoseSchoolsAreTaken()
    {
        var page = await _client.Get("/schools/register/import");

        Assert.That(page.Title, Is.EqualTo("Import the school register"));
        Assert.That(page.Text, Does.Contain("990").And.Contain("The register has not been imported yet").And.Contain("up to 100 MB"));
    }

    [Test]
    public async Task Post_GoodFile_LeadsToItsPreviewAndChangesNothing()
    {
        var sent = await RegisterUpload.Send(_client, RegisterUpload.File().Open());

        Assert.That(sent.Location, Does.StartWith("/schools/register/import/"));
        await using var db = _hub.Open();
        Assert.That(await db.Schools.CountAsync(), Is.EqualTo(2));
        Assert.That(await db.RegisterImports.AnyAsync(), Is.False);
        Assert.That((await db.StagedRegisters.SingleAsync()).FileName, Is.EqualTo("register.csv"));
    }

    [Test]
    public async Task Post_WithoutAFile_AsksForOne()
    {
        var page = await RegisterUpload.Send(_client, null);

        Assert.That((int)page.Status, Is.EqualTo(400));
        Assert.That(page.Errors, Is.EqualTo(new[] { "Choose the file of establishments" }));
    }

    [Test]
    public async Task Post_SpoiltFile_NamesEachLineAndRemedyAndKeepsNothing()
    {
        var file = RegisterUpload.File() with { Changes = new Dictionary<(int, string), string> { [(1, "URN")] = "x", [(3, "OpenDate")] = "31-02-2020" } };

        var page = await RegisterUpload.Send(_client, file.Open());

        Assert.That((int)page.Status, Is.EqualTo(400));
        Assert.That(page.Errors, Has.Count.EqualTo(2));
        Assert.That(page.Errors[0], Does.StartWith("Line 3: URN is \"x\"").And.Contain("Correct this line"));
        Assert.That(page.Errors[1], Does.StartWith("Line 5: OpenDate is \"31-02-2020\""));
        Assert.That(page.Document.QuerySelectorAll(".govuk-error-summary__list a").Select(link => page.Document.GetElementById(link.GetAttribute("href")![1..])), Has.All.Not.Null);
        await using var db = _hub.Open();
        Assert.That(await db.StagedRegisters.AnyAsync(), Is.False);
    }

    [Test]
    public async Task Post_SpoiltLinks_SaysSoAtTheLinksFile()
    {
        var page = await RegisterUpload.Send(_client, RegisterUpload.File().Open(), GeneratedRegister.Encode("URN,LinkURN,LinkType\r\n1,2\r\n"));

        Assert.That(page.Errors.Single(), Does.StartWith("Line 2: This row has 2 fields"));
        Assert.That(page.Document.QuerySelector("#Form_Links-error"), Is.Not.Null);
    }

    [Test]
    public async Task Post_FileThatChangesNothing_SaysSoAndKeepsNothing()
    {
        await RegisterUpload.Import(_client, RegisterUpload.File());
        long rows;
        await using (var db = _hub.Open())
            rows = await db.Changes.CountAsync() + await db.PostedRequests.CountAsync();

        var page = await RegisterUpload.Send(_client, RegisterUpload.File().Open());

        Assert.That((int)page.Status, Is.EqualTo(200));
        Assert.That(page.Text, Does.Contain("Every school is already as this file says").And.Contain("2 open schools are still not in the file"));
        await using var reread = _hub.Open();
        Assert.That(await reread.StagedRegisters.AnyAsync(), Is.False);
        Assert.That(await reread.Changes.CountAsync() + await reread.PostedRequests.CountAsync(), Is.EqualTo(rows));
    }

    [Test]
    public async Task Post_SecondFile_TakesThePlaceOfOnesOwnFirst()
    {
        await RegisterUpload.Send(_client, RegisterUpload.File().Open());
        await RegisterUpload.Send(_hub.As(Role.HeadOfParticipation), RegisterUpload.File().Open());

        await RegisterUpload.Send(_client, RegisterUpload.File().Open(), fileName: "second.csv");

        await using var db = _hub.Open();
        Assert.That(await db.StagedRegisters.OrderBy(staged => staged.FileName).Select(staged => staged.FileName).ToListAsync(), Is.EqualTo(new[] { "register.csv", "second.csv" }));
    }

    [Test]
    public async Task Post_FileName_IsKeptWithoutItsFolder()
    {
        await RegisterUpload.Send(_client, RegisterUpload.File().Open(), fileName: "C:\\\\Users\\\\me\\\\all.csv");

        await using var db = _hub.Open();
        Assert.That((await db.StagedRegisters.SingleAsync()).FileName, Is.EqualTo("all.csv"));
    }

    [Test]
    public async Task Preview_ShowsEachKindWithItsSchools()
    {
        var preview = await _client.Get((await RegisterUpload.Send(_client, RegisterUpload.File().Open())).Location!);

        Assert.That(preview.Title, Is.EqualTo("Check the import"));
        Assert.That(preview.Text, Does.Contain("New (8)").And.Contain("Not in the file (2)").And.Contain("Phases to choose 1 school"));
        Assert.That(preview.Rows, Has.Count.EqualTo(8));
        Assert.That(preview.Rows.Single(row => row.Contains("URN 100003")), Does.Contain("Phase to be chosen"));
        var absent = await _client.Get(preview.Address.Split('?')[0] + "?kind=Absent");
        Assert.That(absent.Rows, Has.Count.EqualTo(2));
        Assert.That(absent.Rows[0], Does.Contain("Northgate Primary School Testford, URN 900001").And.Contain("Not in the file."));
        var other = await _client.Get(preview.Address.Split('?')[0] + "?kind=Ignored");
        Assert.That(other.Rows.Single(), Does.Contain("URN 100007").And.Contain("Not a state-funded type: Other independent school"));
    }

    [Test]
    public async Task Preview_OfManySchools_HasPages()
    {
        var preview = await _client.Get((await RegisterUpload.Send(_client, (RegisterUpload.File() with { Rows = 130, Changes = new Dictionary<(int, string), string>() }).Open())).Location! + "?kind=New&page=3");

        Assert.That(preview.Rows, Has.Count.EqualTo(30));
        Assert.That(preview.Text, Does.Contain("101 to 130 of 130"));
    }

    [Test]
    public async Task Apply_WritesTheSchoolsAndLeadsToTheRecord()
    {
        var record = await RegisterUpload.Import(_client, RegisterUpload.File());

        Assert.That(record.Address, Does.StartWith("/schools/register/"));
        Assert.That(record.Text, Does.Contain("The school register is imported").And.Contain("By Only Office administrator").And.Contain("New (8)"));
        Assert.That(record.Rows, Has.Count.EqualTo(8));
        Assert.That(record.Document.QuerySelector("main table tbody a")!.GetAttribute("href"), Does.Match("^/schools/[0-9a-f-]{36}$"));
        var absent = await _client.Get(record.Address + "?kind=Absent");
        Assert.That(absent.Rows, Has.Count.EqualTo(2));
        await using var db = _hub.Open();
        Assert.That(await db.Schools.CountAsync(), Is.EqualTo(10));
        Assert.That(await db.StagedRegisters.AnyAsync(), Is.False);
        Assert.That(await db.Changes.CountAsync(change => change.Kind == "School register imported"), Is.EqualTo(1));
    }

    [Test]
    public async Task Apply_WithoutConfirmingTheAbsentSchools_IsRefused()
    {
        var preview = await _client.Get((await RegisterUpload.Send(_client, RegisterUpload.File().Open())).Location!);

        var page = await _client.Post(preview, [], "Import");

        Assert.That((int)page.Status, Is.EqualTo(400));
        Assert.That(page.Errors.Single(), Does.StartWith("Confirm that so many schools are not in the file"));
        await using var db = _hub.Open();
        Assert.That(await db.Schools.CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task Apply_AfterTheSchoolsChanged_ShowsTheNewPreviewAndWritesNothing()
    {
        await RegisterUpload.Import(_client, RegisterUpload.File());
        var preview = await _client.Get((await RegisterUpload.Send(_client, (RegisterUpload.File() with { Changes = RegisterUpload.Pupils("12") }).Open())).Location!);
        await using (var db = _hub.Open())
        {
            var school = await db.Schools.SingleAsync(school => school.Urn == 100_000);
            await _hub.Change<School>(school.Id, changed => changed.Describe(changed.Register with { Pupils = 11 }, changed.Status, changed.Phase, changed.TrustId));
        }

        var page = await _client.Post(preview, [], "Import");

        Assert.That((int)page.Status, Is.EqualTo(409));
        Assert.That(page.Text, Does.Contain("The schools were changed after you opened this preview"));
        Assert.That(page.Rows[0], Does.Contain("Pupils: 11 becomes 12"));
        var done = await _client.Submit(page, [], "Import");
        Assert.That(done.Text, Does.Contain("The school register is imported"));
    }

    [Test]
    public async Task Apply_Twice_IsDoneOnceAndLeadsToTheSameRecord()
    {
        var preview = await _client.Get((await RegisterUpload.Send(_client, RegisterUpload.File().Open())).Location!);
        var answers = new Dictionary<string, string?> { ["Form.ConfirmAbsent"] = "true" };

        var first = await _client.Post(preview, answers, "Import");
        var second = await _client.Post(preview, answers, "Import");

        Assert.That(second.Location, Is.EqualTo(first.Location));
        Assert.That((await _client.Get(preview.Address)).Location, Is.EqualTo(first.Location));
        await using var db = _hub.Open();
        Assert.That(await db.RegisterImports.CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Discard_KeepsNothing()
    {
        var preview = await _client.Get((await RegisterUpload.Send(_client, RegisterUpload.File().Open())).Location!);

        var page = await _client.Submit(preview, [], "Give this import up");

        Assert.That(page.Text, Does.Contain("Nothing was changed"));
        Assert.That((int)(await _client.Get(preview.Address)).Status, Is.EqualTo(404));
        await using var db = _hub.Open();
        Assert.That(await db.StagedRegisters.AnyAsync(), Is.False);
    }

    [Test]
    public async Task Links_JoinARenumberedSchoolInThePreview()
    {
        var links = GeneratedRegister.Encode("URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\r\n900001,100000,\"A\",\"Successor\",\"01-09-2025\"\r\n");

        var preview = await _client.Get((await RegisterUpload.Send(_client, RegisterUpload.File().Open(), links)).Location! + "?kind=Renumbered");

        Assert.That(preview.Rows.Single(), Does.Contain("URN: 900001 becomes 100000"));
        Assert.That(preview.Text, Does.Contain("They keep their visits"));
    }

    [TestCase(Role.Visitor)]
    [TestCase(Role.RegionalManager)]
    [TestCase(Role.Finance)]
    public async Task Import_IsForThoseWhoMay(Role role)
    {
        var record = await RegisterUpload.Import(_client, RegisterUpload.File());
        var client = _hub.As(role);

        Assert.That((int)(await client.Get("/schools/register/import")).Status, Is.EqualTo(403));
        Assert.That((int)(await client.Get(record.Address)).Status, Is.EqualTo(200));
        Assert.That((await client.Get("/schools/register")).Text, Does.Not.Contain("Import a register"));
    }
}
