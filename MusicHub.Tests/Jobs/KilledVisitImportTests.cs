using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Tests.Support;
using MusicHub.Web.Features.Visits.SheetJobs;

namespace MusicHub.Tests.Jobs;

/// <summary>The built program, killed while it brings in a large sheet of visits, and started again.</summary>
public sealed class KilledVisitImportTests
{
    private const int Rows = 4_000;

    private TestDatabase _database = null!;

    [SetUp]
    public async Task SetUp() => _database = await DemoDatabase.Create();

    [TearDown]
    public async Task TearDown() => await _database.DisposeAsync();

    [Test]
    public async Task ASheetIsThereWhollyOrNotAtAll_AndOnce()
    {
        int before;
        await using (var db = _database.Open())
            before = await db.Visits.CountAsync();
        await using (var server = await HubServerProcess.Start(_database))
        {
            await Ask(server);
            await Until(async db => await db.JobRuns.AnyAsync(run => run.Kind == ApplyVisitSheet.JobKind && run.State == JobState.Running));
            await Task.Delay(200);
            await server.Kill();
        }

        await using (var db = _database.Open())
            Assert.That(await db.Visits.CountAsync() - before, Is.Zero.Or.EqualTo(Rows), "all of it, or nothing");
        await using (await HubServerProcess.Start(_database))
            await Until(async db => await db.JobRuns.AnyAsync(run => run.Kind == ApplyVisitSheet.JobKind && run.State == JobState.Done));
        await using var after = _database.Open();
        Assert.That(await after.Visits.CountAsync() - before, Is.EqualTo(Rows));
        Assert.That((await after.VisitBatches.SingleAsync()).Added, Is.EqualTo(Rows));
        Assert.That(await after.VisitBatchLines.CountAsync(), Is.EqualTo(Rows));
    }

    private async Task Ask(HubServerProcess server)
    {
        await using var db = _database.Open();
        var urns = await db.Schools.OrderBy(school => school.Urn).Select(school => school.Urn).Take(100).ToListAsync();
        var visitor = await db.People.Where(person => person.IsActive).OrderBy(person => person.Name).Select(person => person.Name).FirstAsync();
        var kind = await db.VisitKinds.Where(kind => kind.IsActive).OrderBy(kind => kind.Order).FirstAsync();
        var lines = Enumerable.Range(0, Rows).Select(i => $"{urns[i % 100]},{new DateOnly(2010, 1, 4).AddDays(i / 100 * 7):yyyy-MM-dd},{visitor},{kind.Name},row {i}");
        var client = await server.SignIn(Role.HeadOfParticipation);
        var review = await client.Continue(await client.Upload(VisitSheets.Csv([.. lines.Prepend("URN,Date,Visited by,Kind of visit,Notes")]), "old.csv"));
        await client.Post(review, [], $"Bring in {Rows:N0} visits");
    }

    private Task Until(Func<MusicHubDbContext, Task<bool>> condition) => Patience.Until(async () =>
    {
        await using var db = _database.Open();
        return await condition(db);
    });
}
