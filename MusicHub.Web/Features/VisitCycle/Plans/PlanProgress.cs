using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.Jobs;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.VisitCycle.Plans.MakePlans;

namespace MusicHub.Web.Features.VisitCycle.Plans;

/// <summary>How far the making of a plan is.</summary>
public sealed record PlanProgress(Guid PlanId, Guid RunId, JobState State, int Percent, string? Step, string? Error, DateTimeOffset DueAt, bool IsStopping)
{
    public bool IsSettled => State is not (JobState.Queued or JobState.Running);

    public string Sentence => State switch
    {
        JobState.Queued or JobState.Running when IsStopping => "It is being stopped.",
        JobState.Queued when Error is not null => $"The last try did not work: {Error} It is tried again at {DueAt.Time()}.",
        JobState.Queued => "It is waiting to be begun.",
        JobState.Running => $"{Step ?? "Starting"}: {Percent}% done.",
        JobState.Done => "Done.",
        JobState.Stopped => "It was stopped.",
        _ => Error ?? "It did not work.",
    };

    /// <summary>Of the latest time that it was asked for.</summary>
    public static Task<PlanProgress?> Of(Guid planId, MusicHubDbContext db, CancellationToken cancellationToken) => db.JobRuns
        .Where(run => run.SubjectId == planId && run.Kind == MakeYearPlan.JobKind)
        .OrderByDescending(run => run.RequestedAt).ThenByDescending(run => run.Id)
        .Select(run => new PlanProgress(run.SubjectId, run.Id, run.State, run.Progress, run.Step, run.Error, run.DueAt, run.StopRequested))
        .FirstOrDefaultAsync(cancellationToken);
}
