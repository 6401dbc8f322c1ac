using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Web.Setup;

namespace MusicHub.Web.Commands;

/// <summary>
/// What the program can be asked from a shell. Without a command it serves. Exit codes: 0 done, 1 not done (one line on
/// standard error says why), 2 the command was not understood.
/// </summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int NotDone = 1;
    public const int NotUnderstood = 2;

    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("MusicHub: the back office of a music hub. Without a command it serves the web pages.")
        {
            // The server's own settings, such as --urls, are passed on to it.
            TreatUnmatchedTokensAsErrors = false,
        };
        root.SetAction(async (_, _) =>
        {
            await HubServer.Serve(args);
            return Done;
        });
        root.Subcommands.Add(MigrateCommand.Make());
        root.Subcommands.Add(BackupCommand.Make());
        root.Subcommands.Add(SetUpCommand.Make());
        root.Subcommands.Add(ImportRegisterCommand.Make());
        root.Subcommands.Add(ReportCommand.Make());
        root.Subcommands.Add(DemoCommand.Make());
        root.Subcommands.Add(CheckCommand.Make());

        var parsed = root.Parse(args);
        if (parsed.CommandResult.Command != root && parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            return NotUnderstood;
        }

        // A word that is no command and no setting would otherwise start a server that nobody asked for.
        if (parsed.CommandResult.Command == root && args.Length > 0 && !args[0].StartsWith('-') && !args[0].Contains('='))
        {
            await Console.Error.WriteLineAsync($"'{args[0]}' is not a command. Try --help.");
            return NotUnderstood;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UnusableSettingException wrong)
        {
            return Fail(wrong.Message);
        }
        catch (OperationCanceledException)
        {
            return Fail("Stopped.");
        }
        catch (Exception unexpected) when (parsed.CommandResult.Command != root)
        {
            return Fail($"It failed unexpectedly: {unexpected.Message}\n{unexpected}");
        }
    }

    /// <summary>Runs a command's work with the program's services, on the database that its settings name.</summary>
    internal static async Task<int> WithServices(Func<IServiceProvider, Task<int>> work)
    {
        await using var app = HubServer.Build([]);
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>As <see cref="WithServices"/>, for work that needs the database's schema to be there and up to date.</summary>
    internal static Task<int> WithDatabase(Func<IServiceProvider, Task<int>> work) => WithServices(async services =>
    {
        var database = services.GetRequiredService<MusicHubDbContext>().Database;
        if (!await database.CanConnectAsync() || (await database.GetPendingMigrationsAsync()).Any())
            return Fail("The database has not been made, or its schema is not up to date: run migrate first.");
        return await work(services);
    });

    internal static int Fail(string why)
    {
        Console.Error.WriteLine(why);
        return NotDone;
    }
}
