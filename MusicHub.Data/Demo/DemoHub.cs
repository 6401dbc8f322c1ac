using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using MusicHub.Domain;
using MusicHub.Domain.Hub;

namespace MusicHub.Data.Demo;

/// <summary>The demonstration hub: an invented county, made with the domain's own verbs, the same every time for a given day.</summary>
public static class DemoHub
{
    public const string Name = "Brackenshire Music Hub";

    /// <summary>The change that tells a demonstration from a hub that people work in.</summary>
    public const string MadeChange = "Demonstration hub made";

    public static readonly Refusal NotEmpty = new("hub-not-empty", "This database holds a hub that is not the demonstration: it stays as it is. Use another database for the demonstration.");

    public static readonly Refusal DayTooFar = new("demo-day-too-far", "The demonstration can be made for a day between 1 September 2010 and 31 August 2090.");

    private static readonly DateOnly FirstDay = new(2010, 9, 1);

    private static readonly DateOnly LastDay = new(2090, 8, 31);

    public static async Task<bool> IsEmpty(MusicHubDbContext db, CancellationToken cancellationToken = default) =>
        !await db.Hubs.AnyAsync(cancellationToken) && !await db.Schools.AnyAsync(cancellationToken) && !await db.People.AnyAsync(cancellationToken);

    public static Task<bool> Exists(MusicHubDbContext db, CancellationToken cancellationToken = default) =>
        db.Changes.AnyAsync(change => change.SubjectId == HubSettings.TheId && change.Kind == MadeChange, cancellationToken);

    /// <summary>Makes it in an empty database.</summary>
    /// <exception cref="InvalidOperationException">The database is not empty, or the day is too far away.</exception>
    public static async Task Make(MusicHubDbContext db, DateOnly today, CancellationToken cancellationToken = default)
    {
        if (!await IsEmpty(db, cancellationToken))
            throw new InvalidOperationException(NotEmpty.Message);
        if (today < FirstDay || today > LastDay)
            throw new InvalidOperationException(DayTooFar.Message);
        await db.InTransaction(() => Fill(db, today, cancellationToken), cancellationToken);
        await db.RefreshStatistics(cancellationToken);
    }

    /// <summary>Makes it in an empty database, or makes it anew; refused where the database holds anything else.</summary>
    public static async Task<Result> Reset(MusicHubDbContext db, DateOnly today, CancellationToken cancellationToken = default)
    {
        if (!await Exists(db, cancellationToken) && !await IsEmpty(db, cancellationToken))
            return NotEmpty;
        if (today < FirstDay || today > LastDay)
            return DayTooFar;
        await db.InTransaction(
            async () =>
            {
                await Clear(db, cancellationToken);
                return await Fill(db, today, cancellationToken);
            },
            cancellationToken);
        await db.RefreshStatistics(cancellationToken);
        return Result.Done;
    }

    private static async Task<bool> Fill(MusicHubDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var scenario = new DemoScenario(today);
        db.AddRange(scenario.Everything);
        db.Open(scenario.Made, keepFields: false);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await DemoYearPlan.Make(db, today, cancellationToken);
        return true;
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
