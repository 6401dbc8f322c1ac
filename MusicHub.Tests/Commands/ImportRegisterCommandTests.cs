using Microsoft.EntityFrameworkCore;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Commands;

public sealed class ImportRegisterCommandTests
{
    private TestHub _hub = null!;
    private string _file = null!;

    [SetUp]
    public async Task SetUp()
    {
        _hub = await TestHub.Create();
        _file = TempFiles.NewPath(".csv");
        await using var file = File.Create(_file);
        Register().WriteTo(file);
    }

    [TearDown]
    public async Task TearDown() => await _hub.DisposeAsync();

    [Test]
    public async Task ManyAbsent_AreRefusedUntilTheyAreAccepted()
    {
        var refused = await HubProgram.Run(_hub.Database.Settings, "import-register", _file);
        Assert.That(refused.ExitCode, Is.EqualTo(1));
        Assert.That(refused.Error, Does.Contain("2 of 2 open schools are not in the file").And.Contain("--accept-absent"));
        Assert.That(await Schools(), Is.EqualTo(2));

        var done = await HubProgram.Run(_hub.Database.Settings, "import-register", _file, "--accept-absent");
        Assert.That(done.ExitCode, Is.Zero, done.Error);
        Assert.That(await Schools(), Is.EqualTo(7));
        Assert.That(done.Output, Does.Contain("Columns that the file does not have: CloseDate, NumberOfPupils"));
        await using (var db = _hub.Open())
        {
            Assert.That((await db.RegisterImports.SingleAsync()).ById, Is.Null);
            Assert.That((await db.Changes.SingleAsync(change => change.Kind == "School register imported")).ById, Is.Null);
        }
    }

    [Test]
    public async Task Links_AreJoined()
    {
        var links = TempFiles.NewPath(".csv");
        await File.WriteAllTextAsync(links, "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\r\n900001,100000,A,Successor,\r\n");

        var done = await HubProgram.Run(_hub.Database.Settings, "import-register", _file, "--links", links, "--accept-absent");

        Assert.That(done.ExitCode, Is.Zero, done.Error);
        await using var db = _hub.Open();
        Assert.That((await db.Schools.SingleAsync(school => school.Urn == 100_000)).Id, Is.EqualTo(_hub.NorthSchool.Id));
    }

    [Test]
    public async Task SpoiltFile_IsRefusedWithItsLine()
    {
        await File.AppendAllTextAsync(_file, "100000,\"cut");

        var refused = await HubProgram.Run(_hub.Database.Settings, "import-register", _file);

        Assert.That(refused.ExitCode, Is.EqualTo(1));
        Assert.That(refused.Error, Does.Contain("Line 7:").And.Contain("ends in the middle").And.Contain("Nothing was written."));
        Assert.That(await Schools(), Is.EqualTo(2));
    }

    [Test]
    public async Task MissingFile_IsNamed()
    {
        var refused = await HubProgram.Run(_hub.Database.Settings, "import-register", "nowhere.csv");

        Assert.That(refused.ExitCode, Is.EqualTo(1));
        Assert.That(refused.Error, Does.Contain("There is no file").And.Contain("nowhere.csv"));
    }

    private static GeneratedRegister Register() => new() { Full = false, Rows = 5, OnlyOpenSchools = true, Authorities = [(990, "Testshire")] };

    private async Task<int> Schools()
    {
        await using var db = _hub.Open();
        return await db.Set<School>().CountAsync();
    }
}
