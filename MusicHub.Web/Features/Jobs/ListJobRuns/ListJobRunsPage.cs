using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.Reports;
using MusicHub.Web.Design;
using MusicHub.Web.Design.Lists;
using MusicHub.Web.Design.TagHelpers;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Jobs.ListJobRuns;

/// <param name="Titles">What each kind of job does.</param>
public sealed record ListJobRunsPage(
    IReadOnlyList<JobRunRow> Rows, Paging Paging, JobState? State, IReadOnlyDictionary<string, string> Titles, Viewer Viewer, DateTimeOffset Now)
{
    public static IReadOnlyList<Choice> States { get; } = [.. Enum.GetValues<JobState>().Select(state => new Choice(state.ToString(), TitleOf(state)))];

    public static string TitleOf(JobState state) => state switch
    {
        JobState.Queued => "Waiting",
        JobState.Running => "Running",
        JobState.Done => "Done",
        JobState.Failed => "Failed",
        JobState.Stopped => "Stopped",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static StatusKind KindOf(JobState state) => state switch
    {
        JobState.Queued => StatusKind.Neutral,
        JobState.Running => StatusKind.Active,
        JobState.Done => StatusKind.Done,
        JobState.Failed => StatusKind.Problem,
        _ => StatusKind.Off,
    };

    public string Title(JobRun run) => Titles.GetValueOrDefault(run.Kind, run.Kind);

    /// <summary>"4 seconds"; of one that runs, so far.</summary>
    public string Took(JobRun run) => TookOf(run, Now);

    public static string TookOf(JobRun run, DateTimeOffset now) => run.StartedAt is not { } started || run.State == JobState.Queued ? ""
        : Duration((run.FinishedAt ?? now) - started) + (run.State == JobState.Running ? " so far" : "");

    /// <summary>What has happened and what there is to do about it; null where nothing is.</summary>
    public static string? Advice(JobRun run) => run.State switch
    {
        JobState.Failed => run.Error,
        JobState.Queued when run.Error is not null => $"{run.Error} It is tried again at {run.DueAt.Time()}.",
        JobState.Running when run.StopRequested => "It is being stopped.",
        JobState.Running => run.Step is null ? null : $"{run.Step}: {run.Progress}%.",
        _ when run.Interruptions > 0 => $"The server stopped {(run.Interruptions == 1 ? "once" : $"{run.Interruptions} times")} meanwhile; it was taken up again.",
        _ => null,
    };

    private static string Duration(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1 } => "under a second",
        { TotalSeconds: < 90 } => Words.Count((int)Math.Round(time.TotalSeconds), "second"),
        { TotalMinutes: < 90 } => Words.Count((int)Math.Round(time.TotalMinutes), "minute"),
        _ => Words.Count((int)Math.Round(time.TotalHours), "hour"),
    };
}

/// <param name="By">Null where the program asked for it.</param>
/// <param name="Report">That it makes, if it makes one.</param>
public sealed record JobRunRow(JobRun Run, string? By, Report? Report);
