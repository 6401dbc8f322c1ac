using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;

namespace MusicHub.Web.Commands;

internal static class MigrateCommand
{
    public static Command Make()
    {
        var command = new Command("migrate", "Brings the database's schema up to date, and makes the database where there is none.");
        command.SetAction((_, cancellationToken) => CommandLine.WithServices(async services =>
        {
            var db = services.GetRequiredService<MusicHubDbContext>();
            var missing = await db.Database.CanConnectAsync(cancellationToken)
                ? (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList()
                : [.. db.Database.GetMigrations()];
            await db.BringUpToDate(cancellationToken);
            foreach (var migration in missing)
                Console.WriteLine($"Applied {migration}");
            Console.WriteLine(missing.Count == 0 ? "The database was up to date." : "The database is up to date.");
            return CommandLine.Done;
        }));
        return command;
    }
}
