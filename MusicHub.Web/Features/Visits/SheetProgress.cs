using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Jobs;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.SheetJobs;

namespace MusicHub.Web.Features.Visits;

/// <summary>How far a large sheet of visits is on its way into the hub, or out of it again.</summary>
public sealed record SheetProgress(Guid Id, string Kind, JobState State, int Percent, string? Step, string? Error, DateTimeOffset DueAt)
{
    public bool IsSettled => State is not (JobState.Queued or JobState.Running);

    public bool HasFailed => State is JobState.Failed or JobState.Stopped;

    /// <summary>Where the page is that shows it.</summary>
    public string Address => Kind == ApplyVisitSheet.JobKind ? $"/visits/import/{Id}" : $"/visits/imports/{Id}";

    public string Sentence => State switch
    {
        JobState.Queued when Error is not null => $"The last try did not work: {Error} It is tried again at {DueAt.Time()}.",
        JobState.Queued => "It is waiting to be begun.",
        JobState.Running => $"{Step ?? "Starting"}: {Percent}% done.",
        JobState.Done => "Done.",
        _ => Error ?? "It was stopped.",
    };

    /// <summary>The latest that was asked for; null where all of it was done while somebody waited.</summary>
    public static Task<SheetProgress?> Of(Guid id, MusicHubDbContext db, CancellationToken cancellationToken, string? kind = null) => db.JobRuns
        .Where(run => run.SubjectId == id && (kind == null ? run.Kind == ApplyVisitSheet.JobKind || run.Kind == UndoVisitSheet.JobKind : run.Kind == kind))
        .OrderByDescending(run => run.RequestedAt).ThenByDescending(run => run.Id)
        .Select(run => new SheetProgress(run.SubjectId, run.Kind, run.State, run.Progress, run.Step, run.Error, run.DueAt))
        .FirstOrDefaultAsync(cancellationToken);
}
