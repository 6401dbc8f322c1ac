using System.CommandLine;
using MusicHub.Data;
using MusicHub.Data.Demo;
using MusicHub.Domain.Calendar;

namespace MusicHub.Web.Commands;

internal static class DemoCommand
{
    public static Command Make()
    {
        var today = new Option<DateOnly?>("--today") { Description = "The day that the demonstration is made for, such as 2026-02-03. Default: today." };
        var command = new Command("demo", "Makes the demonstration hub, anew if it is there already. A database that holds another hub is left alone.") { today };
        command.SetAction((parsed, cancellationToken) => CommandLine.WithServices(async services =>
        {
            var db = services.GetRequiredService<MusicHubDbContext>();
            var day = parsed.GetValue(today) ?? services.GetRequiredService<TimeProvider>().Today();
            await db.BringUpToDate(cancellationToken);
            var result = await DemoHub.Reset(db, day, cancellationToken);
            if (result.IsRefused)
                return CommandLine.Fail(result.Refusal.Message);
            Console.WriteLine($"The demonstration hub is made for {day:d MMMM yyyy}.");
            return CommandLine.Done;
        }));
        return command;
    }
}
