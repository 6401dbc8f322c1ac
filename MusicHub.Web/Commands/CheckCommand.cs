using System.CommandLine;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Web.Documents;
using MusicHub.Web.Documents.Pdf;
using MusicHub.Web.Mail;

namespace MusicHub.Web.Commands;

internal static class CheckCommand
{
    private const long LeastFreeBytes = 500L * 1024 * 1024;

    public static Command Make()
    {
        var command = new Command("check", "Says whether the program can run here: database reachable, schema up to date, Chromium found, disk space, mail server reachable.");
        command.SetAction((_, cancellationToken) => CommandLine.WithServices(async services =>
        {
            var failed = 0;
            foreach (var (name, problem) in await Findings(services, cancellationToken))
            {
                Console.WriteLine(problem is null ? $"ok    {name}" : $"FAIL  {name}: {problem}");
                failed += problem is null ? 0 : 1;
            }

            return failed == 0 ? CommandLine.Done : CommandLine.NotDone;
        }));
        return command;
    }

    private static async Task<List<(string Name, string? Problem)>> Findings(IServiceProvider services, CancellationToken cancellationToken)
    {
        var settings = services.GetRequiredService<DatabaseSettings>();
        var db = services.GetRequiredService<MusicHubDbContext>();
        var reachable = await db.Database.CanConnectAsync(cancellationToken);
        List<(string, string?)> findings =
        [
            ("Database reachable", reachable ? null : "it cannot be opened; check ConnectionStrings:MusicHub, and run migrate if it has never been made."),
        ];
        if (reachable)
        {
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
            findings.Add(("Schema up to date", pending == 0 ? null : $"{pending} migrations have not been applied; run migrate."));
        }

        findings.Add(("Chromium found", Chromium(services)));
        findings.Add(("Disk space", DiskSpace(settings)));
        findings.Add(await Mail(services.GetRequiredService<SmtpSettings>(), cancellationToken));
        return findings;
    }

    private static async Task<(string, string?)> Mail(SmtpSettings settings, CancellationToken cancellationToken) => settings.IsSetUp
        ? ("Mail server reachable", await SmtpProbe.Problem(settings, cancellationToken))
        : ("No mail server is set up; no e-mail is sent", null);

    private static string? Chromium(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<ChromiumLocator>().Find();
            return null;
        }
        catch (DocumentException missing)
        {
            return missing.Message;
        }
    }

    private static string? DiskSpace(DatabaseSettings settings)
    {
        var folder = settings.Provider == DatabaseProvider.Sqlite
            ? Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource))!
            : Path.GetTempPath();
        var free = new DriveInfo(folder).AvailableFreeSpace;
        return free >= LeastFreeBytes ? null : $"{free / 1024 / 1024:N0} MB are free at {folder}; make it at least {LeastFreeBytes / 1024 / 1024} MB.";
    }
}
