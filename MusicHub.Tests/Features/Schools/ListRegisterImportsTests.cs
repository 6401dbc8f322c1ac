using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Features.Schools;

/// <summary>What an import of the register leaves to look at.</summary>
public sealed class ListRegisterImportsTests
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
    public async Task List_ShowsEachImportAndWhatItLeft()
    {
        Assert.That((await _client.Get("/schools/register")).Text, Does.Contain("The register has not been imported yet"));
        var record = await RegisterUpload.Import(_client, RegisterUpload.File());

        var list = await _client.Get("/schools/register");

        Assert.That(list.Rows.Single(), Does.Contain("3 Feb 2026 at 10:00").And.Contain("Only Office administrator").And.Contain("new 8, not in the file 2"));
        Assert.That(list.Text, Does.Contain("Schools whose phase is undecided: 1").And.Contain("Schools absent from the register: 2"));
        Assert.That(list.Document.QuerySelector("main table a")!.GetAttribute("href"), Is.EqualTo(record.Address));
    }

    [Test]
    public async Task List_AsksNoMoreOfTheDatabaseForMoreImports()
    {
        await RegisterUpload.Import(_client, RegisterUpload.File());
        var one = await _hub.Host.Sql.During(() => _client.Get("/schools/register"));
        await RegisterUpload.Import(_client, RegisterUpload.File() with { Changes = RegisterUpload.Pupils("3") });
        await RegisterUpload.Import(_client, RegisterUpload.File() with { Changes = RegisterUpload.Pupils("4") });

        Assert.That(await _hub.Host.Sql.During(() => _client.Get("/schools/register")), Is.EqualTo(one));
    }

    [Test]
    public async Task Record_AsksNoMoreOfTheDatabaseForMoreLines()
    {
        var small = await RegisterUpload.Import(_client, RegisterUpload.File());
        var large = await RegisterUpload.Import(_client, RegisterUpload.File() with { Rows = 60, Changes = new Dictionary<(int, string), string>() });
        var one = await _hub.Host.Sql.During(() => _client.Get(small.Address));

        Assert.That(await _hub.Host.Sql.During(() => _client.Get(large.Address)), Is.EqualTo(one));
    }

    [Test]
    public async Task Absent_ShowsSchoolsWithTheReason()
    {
        await RegisterUpload.Import(_client, RegisterUpload.File());

        var page = await _client.Get("/schools/register/absent");

        Assert.That(page.Rows, Has.Count.EqualTo(2));
        Assert.That(page.Rows[0], Does.Contain("Northgate Primary School").And.Contain("3 Feb 2026. Not in the file."));
    }
}
