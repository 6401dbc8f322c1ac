using Microsoft.EntityFrameworkCore;
using MusicHub.Data;

namespace MusicHub.Tests.Support;

/// <summary>A real SQLite database of its own for one test: a copy of one that was made by the migrations.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);

    private TestDatabase(string path) => Path = path;

    public string Path { get; }

    public DatabaseSettings Settings => SettingsFor(Path);

    /// <summary>An empty one.</summary>
    public static async Task<TestDatabase> Create() => await CopyOf(await Template.Value);

    /// <summary>A copy of one that nothing writes to any more.</summary>
    public static Task<TestDatabase> CopyOf(string template)
    {
        var path = TempFiles.NewPath(".db");
        File.Copy(template, path);
        return Task.FromResult(new TestDatabase(path));
    }

    public MusicHubDbContext Open() => DatabaseSetup.Create(Settings);

    public ValueTask DisposeAsync()
    {
        File.Delete(Path);
        File.Delete(Path + "-wal");
        File.Delete(Path + "-shm");
        return ValueTask.CompletedTask;
    }

    // Without pooling no connection outlives its context, so that the file can be copied and deleted.
    private static DatabaseSettings SettingsFor(string path) => new(DatabaseProvider.Sqlite, $"Data Source={path};Pooling=False");

    private static async Task<string> MakeTemplate()
    {
        var path = TempFiles.NewPath(".db");
        await using var db = DatabaseSetup.Create(SettingsFor(path));
        await db.BringUpToDate();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return path;
    }
}
