using MusicHub.Data.Register;
using MusicHub.Domain.Schools;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data.Register;

/// <summary>A hub, and files of the register that are read for it.</summary>
public abstract class RegisterImporterFixture
{
    private static readonly (int, string)[] Testshire = [(990, "Testshire")];

    protected TestHub Hub { get; private set; } = null!;

    [SetUp]
    public async Task SetUp() => Hub = await TestHub.Create();

    [TearDown]
    public async Task TearDown() => await Hub.DisposeAsync();

    protected static RegisterFileNames Names => new("register.csv", null);

    protected static GeneratedRegister File(int rows) => new() { Rows = rows, Authorities = Testshire };

    protected async Task<RegisterContents> Contents(GeneratedRegister file, string? links = null)
    {
        await using var db = Hub.Open();
        using var linksFile = links is null ? null : GeneratedRegister.Encode("URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\r\n" + links);
        var upload = await new RegisterImporter(db).Read(file.Open(), linksFile, Names, new RegisterLimits());
        Assert.That(upload.Problems.Concat(upload.LinksProblems), Is.Empty);
        return upload.Contents!;
    }
}
