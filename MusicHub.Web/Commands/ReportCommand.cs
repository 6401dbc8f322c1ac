using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Calendar;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.Reports;
using MusicHub.Web.Documents;
using MusicHub.Web.Features.Reports;
using MusicHub.Web.Jobs;

namespace MusicHub.Web.Commands;

internal static class ReportCommand
{
    public static Command Make()
    {
        var kinds = Enum.GetValues<ReportKind>().ToDictionary(kind => kind.Slug(), StringComparer.OrdinalIgnoreCase);
        var kind = new Argument<string>("KIND") { Description = $"Which report: {string.Join(", ", kinds.Keys)}." };
        var term = new Option<string>("--term") { Description = "The term, such as 2025-autumn; of a report on a year, any of its terms.", Required = true };
        var region = new Option<string>("--region") { Description = "The region's name, of a report on one." };
        var folder = new Option<DirectoryInfo>("--out") { Description = "The folder that the files are written to.", Required = true };
        var command = new Command("report", "Makes a report now and writes its files; the hub's list of reports is left as it is.") { kind, term, region, folder };
        command.SetAction((parsed, cancellationToken) => CommandLine.WithDatabase(async services =>
        {
            if (!kinds.TryGetValue(parsed.GetRequiredValue(kind), out var wanted))
                return CommandLine.Fail($"'{parsed.GetValue(kind)}' is not a kind of report. Choose from: {string.Join(", ", kinds.Keys)}.");
            if (!TermKey.TryParse(parsed.GetValue(term), out var of))
                return CommandLine.Fail($"'{parsed.GetValue(term)}' is not a term; write it like 2025-autumn.");
            var calendar = await services.GetRequiredService<MusicHubDbContext>().Calendar(cancellationToken);
            of = wanted.LastTerm(of);
            if (calendar.FirstDay(wanted.FirstTerm(of)) > services.GetRequiredService<TimeProvider>().Today())
                return CommandLine.Fail($"{wanted.FirstTerm(of).Title} has not begun yet.");
            var named = parsed.GetValue(region);
            var about = named is null ? null : await services.GetRequiredService<MusicHubDbContext>().Regions.FirstOrDefaultAsync(known => known.Name == named, cancellationToken);
            if (wanted.IsOfRegion() != about is not null)
                return CommandLine.Fail(wanted.IsOfRegion() ? "Name one of the hub's regions with --region." : "This kind of report is about the whole hub: leave --region out.");
            try
            {
                var (maker, progress) = (services.GetRequiredService<ReportMaker>(), new ConsoleProgress());
                var made = await maker.Make(wanted, of, calendar.LastDay(of), null, about?.Id, progress, cancellationToken);
                var files = await maker.Print(new ReportPaper(wanted, of, made.Format, made.Json, ReportPaper.Draft, [], about?.Name), progress, cancellationToken);
                var target = Directory.CreateDirectory(parsed.GetRequiredValue(folder).FullName);
                foreach (var file in files)
                {
                    var path = Path.Combine(target.FullName, file.Name);
                    await File.WriteAllBytesAsync(path, file.Bytes, cancellationToken);
                    Console.WriteLine(path);
                }

                return CommandLine.Done;
            }
            catch (Exception wrong) when (wrong is DocumentException or JobFailedException or IOException or UnauthorizedAccessException)
            {
                return CommandLine.Fail(wrong.Message);
            }
        }));
        return command;
    }

    /// <summary>Each step as it begins, on standard error.</summary>
    private sealed class ConsoleProgress : IProgress<JobProgress>
    {
        public void Report(JobProgress value) => Console.Error.WriteLine(value.Step);
    }
}
