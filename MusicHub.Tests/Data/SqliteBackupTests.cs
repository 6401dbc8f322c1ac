using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;

namespace MusicHub.Tests.Data;

public sealed class SqliteBackupTests
{
    [Test]
    public async Task Copy_OfADatabaseInUse_IsWholeAndAsOfOneMoment()
    {
        await using var database = await TestDatabase.Create();
        using var stop = new CancellationTokenSource();
        var written = 0;
        var writer = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await using var db = database.Open();
                // Two rows in one save: a copy that held one of them would be torn.
                var first = Person.Add($"First {written}", null, []).OrThrow();
                db.People.AddRange(first, Person.Add($"Second {written}", null, []).OrThrow());
                db.Open(new Change("Pair added", DateTimeOffset.UnixEpoch, null, first));
                await db.SaveChangesAsync();
                written++;
            }
        });
        var path = TempFiles.NewPath(".db");
        while (Volatile.Read(ref written) < 20)
            await Task.Delay(5);

        var problem = await SqliteBackup.Copy(database.Settings, path);

        await stop.CancelAsync();
        await writer;
        Assert.That(problem, Is.Null);
        await using var copy = DatabaseSetup.Create(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={path};Pooling=False"));
        var firsts = await copy.People.CountAsync(person => person.Name.StartsWith("First"));
        var seconds = await copy.People.CountAsync(person => person.Name.StartsWith("Second"));
        Assert.That(firsts, Is.GreaterThanOrEqualTo(20).And.EqualTo(seconds));
    }
}
