using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
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

    [TestCase(DatabaseProvider.Sqlite, "Data Source=nowhere.db")]
    [TestCase(DatabaseProvider.SqlServer, "Server=nowhere")]
    public void EveryTableOfTheModel_IsThereAfterAllMigrations(DatabaseProvider provider, string connection)
    {
        using var db = DatabaseSetup.Create(new DatabaseSettings(provider, connection));
        var migrations = db.GetService<IMigrationsAssembly>();
        var tables = new HashSet<string>();
        foreach (var operation in migrations.Migrations.OrderBy(known => known.Key, StringComparer.Ordinal).SelectMany(known => migrations.CreateMigration(known.Value, db.Database.ProviderName!).UpOperations))
        {
            if (operation is CreateTableOperation made)
                tables.Add(made.Name);
            else if (operation is DropTableOperation dropped)
                tables.Remove(dropped.Name);
            else if (operation is RenameTableOperation renamed && tables.Remove(renamed.Name))
                tables.Add(renamed.NewName!);
        }

        Assert.That(tables, Is.EquivalentTo(db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct()), "A migration was made from an older model than the one before it.");
    }
}
