using System.CommandLine;
using MusicHub.Data;
using MusicHub.Data.Hub;
using MusicHub.Domain;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.People;

namespace MusicHub.Web.Commands;

internal static class SetUpCommand
{
    public static Command Make()
    {
        var name = new Option<string>("--name") { Description = "The hub's name.", Required = true };
        var authorities = new Option<int[]>("--la") { Description = "Local authority codes of the register, such as 919.", Required = true, AllowMultipleArgumentsPerToken = true };
        var administrator = new Option<string?>("--administrator") { Description = "The name of the first technical administrator." };
        var command = new Command("set-up", "Sets up a hub in an empty database: settings, academic years, kinds of visit, needs, and the first administrator.") { name, authorities, administrator };
        command.SetAction((parsed, cancellationToken) => CommandLine.WithServices(async services =>
        {
            var db = services.GetRequiredService<MusicHubDbContext>();
            var clock = services.GetRequiredService<TimeProvider>();
            await db.BringUpToDate(cancellationToken);
            var made = await db.SetUpHub(parsed.GetRequiredValue(name), parsed.GetRequiredValue(authorities), clock.Today(), cancellationToken);
            if (made.IsRefused)
                return CommandLine.Fail(made.Refusal.Message);
            if (parsed.GetValue(administrator) is { } who)
            {
                Result<Person> person = Person.Add(who, null, [Role.TechnicalAdministrator]);
                if (person.IsRefused)
                    return CommandLine.Fail(person.Refusal.Message);
                db.Add(person.Value);
            }

            db.Open(new Change("Hub set up", clock.GetUtcNow(), null, made.Value));
            await db.SaveChangesAsync(cancellationToken);
            Console.WriteLine($"{made.Value.Name} is set up.");
            return CommandLine.Done;
        }));
        return command;
    }
}
