namespace MusicHub.Tests.Support;

/// <summary>Files of this test run, in one folder that goes when the run ends.</summary>
[SetUpFixture]
public sealed class TempFiles
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("musichub-tests-").FullName;

    public static string NewPath(string extension) => Path.Combine(Folder, Guid.NewGuid().ToString("N") + extension);

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(Folder, recursive: true);
}
