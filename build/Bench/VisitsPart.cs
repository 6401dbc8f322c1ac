using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.History;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits;

namespace MusicHub.Bench;

/// <summary>Lists of visits, counts and what hangs on them, when a hub has fifty thousand.</summary>
internal sealed class VisitsPart : IPart
{
    private const int Visits = 50_000;
    private const int AtOnce = 2_000;
    private const int Asked = 9;
    private const int GoalMilliseconds = 200;

    private static readonly string[] Pages =
    [
        "/visits", "/visits?state=all", "/visits?state=all&page=900", "/visits?state=all&sort=school", "/visits?state=all&sort=priority", "/visits?state=done", "/visits?state=draft",
        "/visits?state=unrecorded", "/visits?state=untried", "/visits?state=follow-up", "/visits?state=all&q=park", "/visits?when=2024", "/visits?moved=any", "/visits?moved=never", "/visits?reason=none",
        "/visits?phase=Secondary", "/schools", "/schools?visited=Overdue", "/schools?tried=Never", "/schools?tried=NotReached", "/schools?tried=Declined", "/schools?sort=visit", "/trusts", "/",
    ];

    public string Name => "visits";

    public string What => $"pages of a hub with {Visits:N0} visits, one after the other (goal: each within {GoalMilliseconds} ms)";

    public async Task Run(TextWriter output)
    {
        var settings = await DemoData.Make();
        await Fill(settings);
        await using var hub = await HubInside.Start(settings);
        foreach (var page in Pages)
        {
            using var load = new Load(await hub.SignedInAs(Role.HeadOfParticipation), page);
            await load.Page();
            List<double> times = [];
            for (var time = 0; time < Asked; time++)
            {
                var clock = Stopwatch.StartNew();
                await load.Page();
                times.Add(clock.Elapsed.TotalMilliseconds);
            }

            output.WriteLine($"  {Machine.Median(times),6:F0} ms  {page}{(Machine.Median(times) > GoalMilliseconds ? "  over the goal" : "")}");
        }
    }

    /// <summary>Visits as the demonstration's, over and over with other days: each school's recorded ones earlier, those ahead later.</summary>
    private static async Task Fill(DatabaseSettings settings)
    {
        await using var db = DatabaseSetup.Create(settings);
        var known = await db.Visits.AsNoTracking().ToListAsync();
        var by = await db.People.Select(person => person.Id).FirstAsync();
        for (var (made, round) = (known.Count, 1); made < Visits; round++)
        {
            foreach (var some in known.Take(Visits - made).Chunk(AtOnce))
            {
                var visits = some.Select(visit => Again(visit, round, by)).ToList();
                db.AddRange(visits);
                db.Open(new Change("Bench data", TimeProvider.System.GetUtcNow(), null, visits[0]), keepFields: false);
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
                made += visits.Count;
            }
        }

        await db.RefreshStatistics();
    }

    private static Visit Again(Visit visit, int round, Guid by)
    {
        var days = visit.State.IsAhead() ? 7 * (round % 40) : -7 * (round * 3 % 150);
        var again = Visit.FromSheet(
            visit.SchoolId,
            visit.Details() with { On = visit.On?.AddDays(days), PlannedWeek = visit.PlannedWeek?.AddDays(days) },
            DemoData.Day).OrThrow();
        if (again.State.IsAhead())
        {
            again.LogAttempt(AttemptKind.Emailed, visit.VisitorId ?? by, DemoData.Morning.AddHours(-round - 2), null).OrThrow();
            again.LogAttempt(round % 5 == 0 ? AttemptKind.Declined : AttemptKind.NoReply, visit.VisitorId ?? by, DemoData.Morning.AddHours(-round), null).OrThrow();
        }

        return again;
    }
}
