namespace MusicHub.Tests.Support;

/// <summary>Files of this test run, in one folder that goes when the run ends (<see cref="TestRun"/>).</summary>
public static class TempFiles
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("musichub-tests-").FullName;

    public static string NewPath(string extension) => Path.Combine(Folder, Guid.NewGuid().ToString("N") + extension);

    public static void Remove() => Directory.Delete(Folder, recursive: true);
}
