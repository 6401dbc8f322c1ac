using System.CommandLine;
using MusicHub.Data.Register;
using MusicHub.Domain;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Schools;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Commands;

internal static class ImportRegisterCommand
{
    private static readonly RegisterLineKind[] Kinds = [.. Enum.GetValues<RegisterLineKind>().Except([RegisterLineKind.Ignored])];

    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The register's file of establishments, as downloaded." };
        var links = new Option<FileInfo?>("--links") { Description = "The register's file of links between predecessors and successors." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what would change, and changes nothing." };
        var absent = new Option<bool>("--accept-absent") { Description = "Goes on though more than 5 % of the open schools are not in the file." };
        var command = new Command("import-register", "Imports the school register (GIAS): all of it, or nothing where something is wrong.") { file, links, dryRun, absent };
        command.SetAction((parsed, cancellationToken) => CommandLine.WithDatabase(async services =>
        {
            var clock = services.GetRequiredService<TimeProvider>();
            var path = parsed.GetRequiredValue(file);
            var linksPath = parsed.GetValue(links);
            foreach (var missing in new[] { path, linksPath }.Where(given => given is { Exists: false }))
                return CommandLine.Fail($"There is no file at {missing!.FullName}.");

            var importer = services.GetRequiredService<RegisterImporter>();
            await using var stream = path.OpenRead();
            await using var linksStream = linksPath?.OpenRead();
            var upload = await importer.Read(stream, linksStream, new RegisterFileNames(path.Name, linksPath?.Name), services.GetRequiredService<RegisterLimits>(), new ConsoleProgress("Reading"), cancellationToken);
            if (upload.Contents is not { } contents)
                return Refuse(upload);

            if (parsed.GetValue(dryRun))
            {
                Describe(await importer.Plan(contents, clock.Today(), cancellationToken), contents);
                Console.WriteLine("Nothing was written: this was a dry run.");
                return CommandLine.Done;
            }

            var consent = new RegisterConsent { ImportId = Ids.Next(), At = clock.GetUtcNow(), Today = clock.Today(), AbsenceConfirmed = parsed.GetValue(absent) };
            var outcome = await importer.Apply(contents, consent, new ConsoleProgress("Importing"), cancellationToken);
            Describe(outcome.Plan, contents);
            switch (outcome.Kind)
            {
                case RegisterOutcomeKind.Done:
                    Console.WriteLine("The register is imported.");
                    return CommandLine.Done;
                case RegisterOutcomeKind.NothingToDo:
                    Console.WriteLine("Every school is as the file says already: nothing was written.");
                    return CommandLine.Done;
                default:
                    return CommandLine.Fail($"{outcome.Plan.Absent} of {outcome.Plan.OpenBefore} open schools are not in the file: nothing was written. If that is right, add --accept-absent.");
            }
        }));
        return command;
    }

    private static int Refuse(RegisterUpload upload)
    {
        foreach (var problem in upload.Problems)
            Console.Error.WriteLine(problem);
        foreach (var problem in upload.LinksProblems)
            Console.Error.WriteLine($"Links file: {problem}");
        if (upload.HasMoreProblems)
            Console.Error.WriteLine("There are more problems after these.");
        return CommandLine.Fail("Nothing was written.");
    }

    private static void Describe(RegisterPlan plan, RegisterContents contents)
    {
        Console.WriteLine($"{Words.Count(contents.RowCount, "row")} read, {Words.Count(contents.Rows.Count, "row")} of the hub's schools.");
        if (contents.AbsentColumns.Count > 0)
            Console.WriteLine($"  Columns that the file does not have: {string.Join(", ", contents.AbsentColumns)}. What is known already stays as it is.");
        if (plan.AuthoritiesWithoutSchools.Count > 0)
            Console.WriteLine($"  The file has no state-funded school of {string.Join(", ", plan.AuthoritiesWithoutSchools)}.");
        foreach (var kind in Kinds.Where(kind => plan.Count(kind) > 0))
            Console.WriteLine($"  {Words.FromName(kind.ToString()),-12} {plan.Count(kind),6:N0}");
        Console.WriteLine($"  {"Unchanged",-12} {plan.Unchanged,6:N0}");
        foreach (var (reason, count) in plan.IgnoredCounts.OrderBy(pair => pair.Key))
            Console.WriteLine($"  Left out: {reason.Title()}: {count:N0}");
        if (plan.PhasesToChoose > 0)
            Console.WriteLine($"  {Words.Count(plan.PhasesToChoose, "school")} will wait for a person to choose the phase.");
    }

    /// <summary>A line that is written over where somebody watches, and nothing where the output goes to a file.</summary>
    private sealed class ConsoleProgress(string what) : IProgress<double>
    {
        private int _percent = -1;

        public void Report(double value)
        {
            var percent = (int)(value * 100);
            if (percent == _percent || Console.IsErrorRedirected)
                return;
            _percent = percent;
            Console.Error.Write($"\r{what}: {percent} %{(percent == 100 ? "\n" : "")}");
        }
    }
}
