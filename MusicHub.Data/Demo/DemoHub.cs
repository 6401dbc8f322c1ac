using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using MusicHub.Domain;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.Hub;
using MusicHub.Domain.VisitCycle;

namespace MusicHub.Data.Demo;

/// <summary>The demonstration hub: an invented county, made with the domain's own verbs, the same every time for a given day.</summary>
public static class DemoHub
{
    public const string Name = "Brackenshire Music Hub";

    /// <summary>The change that tells a demonstration from a hub that people work in.</summary>
    public const string MadeChange = "Demonstration hub made";

    public static readonly Refusal NotEmpty = new("hub-not-empty", "This database holds a hub that is not the demonstration: it stays as it is. Use another database for the demonstration.");

    private const int Seed = 2026;

    public static async Task<bool> IsEmpty(MusicHubDbContext db, CancellationToken cancellationToken = default) =>
        !await db.Hubs.AnyAsync(cancellationToken) && !await db.Schools.AnyAsync(cancellationToken) && !await db.People.AnyAsync(cancellationToken);

    public static Task<bool> Exists(MusicHubDbContext db, CancellationToken cancellationToken = default) =>
        db.Changes.AnyAsync(change => change.SubjectId == HubSettings.TheId && change.Kind == MadeChange, cancellationToken);

    /// <summary>Makes it in an empty database.</summary>
    /// <exception cref="InvalidOperationException">The database is not empty.</exception>
    public static async Task Make(MusicHubDbContext db, DateOnly today, CancellationToken cancellationToken = default)
    {
        if (!await IsEmpty(db, cancellationToken))
            throw new InvalidOperationException(NotEmpty.Message);
        await db.InTransaction(() => Fill(db, today, cancellationToken), cancellationToken);
    }

    /// <summary>Makes it in an empty database, or makes it anew; refused where the database holds anything else.</summary>
    public static async Task<Result> Reset(MusicHubDbContext db, DateOnly today, CancellationToken cancellationToken = default)
    {
        if (!await Exists(db, cancellationToken) && !await IsEmpty(db, cancellationToken))
            return NotEmpty;
        await db.InTransaction(
            async () =>
            {
                await Clear(db, cancellationToken);
                return await Fill(db, today, cancellationToken);
            },
            cancellationToken);
        return Result.Done;
    }

    private static async Task<bool> Fill(MusicHubDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        using var ids = Ids.FromSeed(Seed);
        db.ChangeTracker.Clear();
        var made = Generate(today);
        db.Open(new Change(MadeChange, UkTime.At(today, TimeOnly.MinValue), null, made.OfType<HubSettings>().Single()), keepFields: false);
        db.AddRange(made);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return true;
    }

    private static List<object> Generate(DateOnly today)
    {
        var staff = new DemoStaff();
        var calendar = new DemoCalendar(today);
        var hub = HubSettings.SetUp(Name, [DemoCounty.LaCode]).OrThrow();
        hub.Change(Name, [DemoCounty.LaCode], CycleRuleKind.Rolling, null).OrThrow();
        calendar.AddBoardMeetings(hub);
        var kinds = new DemoKinds();
        var schools = new DemoSchools(staff, calendar);
        var contacts = new DemoContacts(schools, calendar);
        var targets = DemoTargets.Make(calendar, staff, schools);
        var log = new DemoLog(calendar);
        var visits = new DemoVisits(staff, schools, contacts, calendar, kinds, targets, log);
        var actions = new DemoActions(visits);
        return
        [
            hub, .. calendar.Years, .. targets, .. staff.People, .. staff.Regions.Select(region => region.Region), .. schools.Trusts, .. schools.All,
            .. contacts.All, .. kinds.All, .. kinds.NeedsByName.Values, .. visits.All, .. actions.All, .. log.Changes,
        ];
    }

    /// <summary>Empties every table, those first that refer to others.</summary>
    private static async Task Clear(MusicHubDbContext db, CancellationToken cancellationToken)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        List<IEntityType> left = [.. db.Model.GetEntityTypes().Where(entity => entity.GetTableName() is not null)];
        while (left.Count > 0)
        {
            var free = left.First(entity => left.All(other => other == entity || other.GetForeignKeys().All(key => key.PrincipalEntityType != entity)));
            left.Remove(free);
            var statement = $"DELETE FROM {sql.DelimitIdentifier(free.GetTableName()!, free.GetSchema())}";
            await db.Database.ExecuteSqlRawAsync(statement, cancellationToken);
        }
    }
}
