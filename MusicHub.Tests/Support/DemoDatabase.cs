using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Demo;

namespace MusicHub.Tests.Support;

/// <summary>The demonstration hub as it stands on <see cref="FixedClock.Today"/>, made once in a test run and copied for each test.</summary>
public static class DemoDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);

    public static async Task<TestDatabase> Create() => await TestDatabase.CopyOf(await Template.Value);

    private static async Task<string> MakeTemplate()
    {
        var database = await TestDatabase.Create();
        await using var db = database.Open();
        await DemoHub.Make(db, FixedClock.Today);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return database.Path;
    }
}
