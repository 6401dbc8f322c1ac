using Microsoft.EntityFrameworkCore;
using MusicHub.Data;

namespace MusicHub.Tests.Data;

public sealed class MigrationTests
{
    [TestCase(DatabaseProvider.Sqlite, "Data Source=nowhere.db")]
    [TestCase(DatabaseProvider.SqlServer, "Server=nowhere")]
    public void Model_HasNoChangeThatNoMigrationMakes(DatabaseProvider provider, string connection)
    {
        using var db = DatabaseSetup.Create(new DatabaseSettings(provider, connection));

        Assert.That(db.Database.GetMigrations(), Is.Not.Empty);
        Assert.That(db.Database.HasPendingModelChanges(), Is.False, "Run build/migration NAME.");
    }
}
