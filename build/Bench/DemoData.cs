using MusicHub.Data;
using MusicHub.Data.Demo;

namespace MusicHub.Bench;

internal static class DemoData
{
    /// <summary>The day that the demonstration hub is made for, so that each run measures the same data.</summary>
    public static readonly DateOnly Day = new(2026, 2, 3);

    public static readonly DateTimeOffset Morning = new(2026, 2, 3, 9, 0, 0, TimeSpan.Zero);

    public static async Task<DatabaseSettings> Make()
    {
        var settings = new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={Machine.TempPath(".db")}");
        await using var db = DatabaseSetup.Create(settings);
        await db.BringUpToDate();
        await DemoHub.Make(db, Day);
        return settings;
    }
}
