using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.Schools;
using MusicHub.Domain.Visits;

namespace MusicHub.Bench;

/// <summary>Sixty people who record visits at once, each visit loaded, recorded and saved with its history.</summary>
internal sealed class SavesPart : IPart
{
    private const int Writers = 60;
    private const int SavesEach = 50;

    public string Name => "saves";

    public string What => "visits saved with history by 60 writers on SQLite, against bare one-row commits (goal: 200 a second)";

    public async Task Run(TextWriter output)
    {
        var settings = new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={Machine.TempPath(".db")}");
        var (visitIds, personId) = await Prepare(settings);
        await Record(settings, visitIds[0], personId); // warm

        var latencies = new List<double>();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            foreach (var id in visitIds.Skip(1 + writer * SavesEach).Take(SavesEach))
            {
                var started = clock.Elapsed;
                await Record(settings, id, personId);
                lock (latencies)
                    latencies.Add((clock.Elapsed - started).TotalMilliseconds);
            }
        })));
        var seconds = clock.Elapsed.TotalSeconds;

        await using var db = DatabaseSetup.Create(settings);
        var done = await db.Visits.CountAsync(visit => visit.State == VisitState.Done);
        var changes = await db.Changes.CountAsync(change => change.Kind == "Visit recorded");
        var floor = await Floor();
        latencies.Sort();
        output.WriteLine($"  {latencies.Count} saves in {seconds:F1} s: {latencies.Count / seconds:F0} a second, p95 {latencies[(int)(latencies.Count * 0.95)]:F0} ms; {done} visits done, {changes} changes kept");
        output.WriteLine($"  bare commits of one row, one writer: {floor:F0} a second; ratio {latencies.Count / seconds / floor:F2}");
        if (done != latencies.Count + 1 || changes != done)
            throw new InvalidOperationException("A save was lost.");
    }

    private static async Task Record(DatabaseSettings settings, Guid visitId, Guid personId)
    {
        await using var db = DatabaseSetup.Create(settings);
        var visit = await db.Visits.SingleAsync(visit => visit.Id == visitId);
        db.Expect(visit, 1);
        visit.Record(new VisitRecord(new(2026, 2, 3), "The music lead", "Singing is strong. Instruments are few.", "Send the list of class sets", SupportPriority.Medium, []), new(2026, 2, 3)).OrThrow();
        db.Open(new Change("Visit recorded", DateTimeOffset.UnixEpoch, personId, visit, visit.SchoolId));
        await db.SaveChangesAsync();
    }

    private static async Task<(List<Guid> VisitIds, Guid PersonId)> Prepare(DatabaseSettings settings)
    {
        await using var db = DatabaseSetup.Create(settings);
        await db.BringUpToDate();
        var person = Person.Add("Bench Visitor", null, [Role.Visitor]).OrThrow();
        var kind = new VisitKind("School music visit", counts: true, 1);
        var school = School.FromRegister(900001, new RegisterFacts { Name = "Bench School" }, RegisterStatus.Open, Phase.Primary, null);
        var visits = Enumerable.Range(0, Writers * SavesEach + 1).Select(_ => Visit.Plan(school.Id, kind.Id, person.Id, new(2026, 2, 2), new(2026, 2, 2)).OrThrow()).ToList();
        db.AddRange(person, kind, school);
        db.AddRange(visits);
        db.Open(new Change("Bench", DateTimeOffset.UnixEpoch, null, person), keepFields: false);
        await db.SaveChangesAsync();
        return ([.. visits.Select(visit => visit.Id)], person.Id);
    }

    private static async Task<double> Floor()
    {
        var settings = new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={Machine.TempPath(".db")}");
        await using var db = DatabaseSetup.Create(settings);
        await db.BringUpToDate();
        await db.Database.OpenConnectionAsync();
        await using var insert = db.Database.GetDbConnection().CreateCommand();
        insert.CommandText = "INSERT INTO PostedRequests (Key, At, Location) VALUES ($key, 0, '/')";
        var key = insert.CreateParameter();
        key.ParameterName = "$key";
        insert.Parameters.Add(key);
        var clock = Stopwatch.StartNew();
        var count = 0;
        for (; clock.Elapsed < TimeSpan.FromSeconds(2); count++)
        {
            key.Value = count.ToString("D8");
            await insert.ExecuteNonQueryAsync();
        }

        return count / clock.Elapsed.TotalSeconds;
    }
}
