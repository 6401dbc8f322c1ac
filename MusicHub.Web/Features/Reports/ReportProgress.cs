using MusicHub.Domain.Jobs;
using MusicHub.Domain.Reports;
using MusicHub.Web.Design.TagHelpers;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Reports;

/// <summary>How a report stands, in words: while it or its files are made, the job's run says it.</summary>
/// <param name="DueAt">When the job is begun, or begun again.</param>
public sealed record ReportProgress(ReportState Report, JobState? Job, int Percent, string? Step, string? Error, DateTimeOffset? DueAt, bool StopRequested)
{
    public static ReportProgress Of(ReportState report, JobRun? run) =>
        new(report, run?.State, run?.Progress ?? 0, run?.Step, run?.Error, run?.DueAt, run?.StopRequested ?? false);

    /// <summary>Somebody who waits need not look again: it is made, or will not be without them.</summary>
    public bool IsSettled => Job is not (JobState.Queued or JobState.Running);

    public string Title => (Report, Job) switch
    {
        (ReportState.Building, JobState.Queued) when Error is not null => "To be tried again",
        (ReportState.Building, JobState.Queued) => "Waiting",
        (ReportState.Building, JobState.Running) => "Being made",
        (ReportState.Building, JobState.Stopped) => "Stopped",
        (ReportState.Building, _) => "Failed",
        var (state, _) => state.Title(),
    };

    public StatusKind Kind => (Report, Job) switch
    {
        (ReportState.Building, JobState.Queued or JobState.Running) => StatusKind.Active,
        (ReportState.Building, JobState.Stopped) => StatusKind.Off,
        (ReportState.Building, _) => StatusKind.Problem,
        (ReportState.Draft, _) => StatusKind.Neutral,
        (ReportState.Checked or ReportState.Approved, _) => StatusKind.Active,
        (ReportState.Published, _) => StatusKind.Done,
        _ => StatusKind.Off,
    };

    /// <summary>For the person who waits.</summary>
    public string Sentence => Job switch
    {
        _ when IsSettled => $"{Title}.",
        JobState.Queued when Error is not null => $"The last try did not work: {Error} It is tried again at {DueAt!.Value.Time()}.",
        JobState.Queued => "It is waiting to be begun.",
        _ when StopRequested => "It is being stopped.",
        _ => $"{Step ?? "Starting"}: {Percent}% done.",
    };
}
