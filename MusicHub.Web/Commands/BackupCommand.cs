using System.CommandLine;
using Microsoft.Data.Sqlite;
using MusicHub.Data;

namespace MusicHub.Web.Commands;

internal static class BackupCommand
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The copy to write. It must not exist yet." };
        var command = new Command("backup", "Copies the SQLite database, while it is in use, into one file, and checks the copy.") { file };
        command.SetAction((parsed, cancellationToken) => CommandLine.WithServices(async services =>
        {
            var settings = services.GetRequiredService<DatabaseSettings>();
            var target = parsed.GetRequiredValue(file);
            if (settings.Provider != DatabaseProvider.Sqlite)
                return CommandLine.Fail("This hub is on SQL Server: back it up with SQL Server's own backup.");
            if (target.Exists)
                return CommandLine.Fail($"{target.FullName} exists already. Name a new file.");
            if (target.Directory is { Exists: false })
                return CommandLine.Fail($"The folder {target.Directory.FullName} does not exist.");
            var source = new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource;
            if (!File.Exists(source))
                return CommandLine.Fail($"There is no database at {Path.GetFullPath(source)}.");
            try
            {
                var problem = await SqliteBackup.Copy(settings, target.FullName, cancellationToken);
                if (problem is not null)
                    return CommandLine.Fail($"The copy is not whole: {problem}. Do not rely on it.");
            }
            catch (SqliteException wrong)
            {
                return CommandLine.Fail($"The backup failed: {wrong.Message}");
            }

            target.Refresh();
            Console.WriteLine($"Backed up to {target.FullName} ({target.Length / 1024:N0} KB), and checked.");
            return CommandLine.Done;
        }));
        return command;
    }
}
