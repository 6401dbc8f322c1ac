using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Commands;

public sealed class CommandLineTests
{
    private string _path = null!;

    private DatabaseSettings Settings => new(DatabaseProvider.Sqlite, $"Data Source={_path}");

    [SetUp]
    public void SetUp() => _path = TempFiles.NewPath(".db");

    [Test]
    public async Task Help_NamesTheCommands()
    {
        var (exit, output, _) = await HubProgram.Run(Settings, "--help");

        Assert.That(exit, Is.Zero);
        foreach (var command in new[] { "migrate", "import-register", "report", "demo", "backup", "check" })
            Assert.That(output, Does.Contain(command));
    }

    [Test]
    public async Task UnknownWord_IsNotUnderstood_AndStartsNoServer()
    {
        var (exit, _, error) = await HubProgram.Run(Settings, "migrat");

        Assert.That(exit, Is.EqualTo(2));
        Assert.That(error, Does.Contain("'migrat' is not a command"));
    }

    [Test]
    public async Task MissingArgument_IsNotUnderstood()
    {
        var (exit, _, error) = await HubProgram.Run(Settings, "backup");

        Assert.That(exit, Is.EqualTo(2));
        Assert.That(error, Is.Not.Empty);
    }

    [Test]
    public async Task MigrateCheckAndBackup_LeadToAWholeCopy()
    {
        var before = await HubProgram.Run(Settings, "check");
        Assert.That((before.ExitCode, before.Output), Is.EqualTo((1, before.Output)));
        Assert.That(before.Output, Does.Contain("FAIL  Database reachable"));

        var migrated = await HubProgram.Run(Settings, "migrate");
        Assert.That((migrated.ExitCode, migrated.Error), Is.EqualTo((0, "")));
        Assert.That(migrated.Output, Does.Contain("The database is up to date."));

        var check = await HubProgram.Run(Settings, "check");
        Assert.That(check.ExitCode, Is.Zero, check.Output);

        var copy = TempFiles.NewPath(".db");
        Assert.That((await HubProgram.Run(Settings, "backup", copy)).ExitCode, Is.Zero);
        Assert.That(new FileInfo(copy).Length, Is.GreaterThan(0));

        var again = await HubProgram.Run(Settings, "backup", copy);
        Assert.That(again.ExitCode, Is.EqualTo(1));
        Assert.That(again.Error, Does.Contain("exists already"));
    }

    [TestCase("Production", "true", "SignIn:Demo")]
    [TestCase("Production", "false", "No sign-in is configured")]
    public async Task Start_OutsideDevelopment_WithoutRealSignIn_IsRefusedInOneSentence(string environment, string demo, string why)
    {
        var info = HubProgram.StartInfo(Settings);
        info.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        info.Environment["SignIn__Demo"] = demo;

        using var process = System.Diagnostics.Process.Start(info)!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.That(process.ExitCode, Is.EqualTo(1));
        Assert.That(error.Trim().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(error, Does.Contain(why));
        Assert.That(File.Exists(_path), Is.False);
    }

    [Test]
    public async Task SetUpAndImport_FillAnEmptyDatabase_AndASecondRunWritesNothing()
    {
        var file = TempFiles.NewPath(".csv");
        await File.WriteAllBytesAsync(file, new GeneratedRegister { Rows = 30 }.Open().ToArray());
        Assert.That((await HubProgram.Run(Settings, "import-register", file)).Error, Does.Contain("run migrate first"));
        Assert.That((await HubProgram.Run(Settings, "set-up", "--name", "Test Hub", "--la", "919", "--administrator", "Ada Bell")).ExitCode, Is.Zero);

        var dry = await HubProgram.Run(Settings, "import-register", file, "--dry-run");
        Assert.That((dry.ExitCode, await Schools()), Is.EqualTo((0, 0)), dry.Error);

        var first = await HubProgram.Run(Settings, "import-register", file);
        var schools = await Schools();
        Assert.That(first.Output, Does.Contain("The register is imported."));
        Assert.That(schools, Is.GreaterThan(0));

        var rows = await Rows();
        var second = await HubProgram.Run(Settings, "import-register", file);
        Assert.That((second.ExitCode, await Rows()), Is.EqualTo((0, rows)));
        Assert.That(second.Output, Does.Contain("nothing was written"));

        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file))[..^40]);
        var cut = await HubProgram.Run(Settings, "import-register", file);
        Assert.That((cut.ExitCode, await Rows()), Is.EqualTo((1, rows)));
        Assert.That(cut.Error, Does.StartWith("Line "));
    }

    private async Task<int> Schools()
    {
        await using var db = DatabaseSetup.Create(Settings);
        return await db.Schools.CountAsync();
    }

    private async Task<int> Rows()
    {
        await using var db = DatabaseSetup.Create(Settings);
        return await db.Schools.CountAsync() + await db.Changes.CountAsync() + await db.Set<RegisterImport>().CountAsync() + await db.Trusts.CountAsync();
    }
}
