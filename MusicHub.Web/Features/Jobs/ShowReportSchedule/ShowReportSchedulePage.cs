using MusicHub.Domain.Calendar;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Web.Features.Jobs.ListJobRuns;
using MusicHub.Web.Features.Reports;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Jobs.ShowReportSchedule;

/// <param name="Runs">Of the last year, the newest first.</param>
public sealed record ShowReportSchedulePage(IReadOnlyList<ScheduleRow> Schedule, IReadOnlyList<ReportRunRow> Runs, ReportLeads Leads, Viewer Viewer, DateTimeOffset Now)
{
    public IReadOnlyList<ReportRunRow> Failed => [.. Runs.Where(row => row.Run.State == JobState.Failed)];

    /// <summary>"12 runs in the last year; 11 were done, the longest in 14 seconds; 1 failed."</summary>
    public string InShort
    {
        get
        {
            var done = Runs.Where(row => row.Run is { State: JobState.Done, StartedAt: not null, FinishedAt: not null }).ToList();
            if (Runs.Count == 0)
                return "No report has been made in the last year.";
            var longest = done.MaxBy(row => row.Run.FinishedAt!.Value - row.Run.StartedAt!.Value);
            return $"The last {Words.Count(Runs.Count, "run")}: {done.Count.Number()} done{(longest is null ? "" : $", the longest in {Took(longest.Run)}")}; {(Failed.Count == 0 ? "none" : Failed.Count.Number())} failed.";
        }
    }

    public string Took(JobRun run) => ListJobRunsPage.TookOf(run, Now);
}

/// <param name="Made">Null while it has not been asked for.</param>
public sealed record ScheduleRow(ScheduledReport Due, ReportProgress? Made)
{
    public string Title => Report.TitleOf(Due.Kind, Due.Term);
}

/// <param name="IsFiles">Its files alone were made again.</param>
public sealed record ReportRunRow(JobRun Run, ReportKind Kind, TermKey Term, bool IsFiles)
{
    public string Title => $"{Report.TitleOf(Kind, Term)}{(IsFiles ? ", files" : "")}";
}
