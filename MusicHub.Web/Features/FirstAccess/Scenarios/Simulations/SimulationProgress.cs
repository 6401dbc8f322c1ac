using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.FirstAccess.Scenarios.Simulations;
using MusicHub.Domain.Jobs;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.Simulations;

/// <summary>A simulation in the background, and how far it is.</summary>
public sealed record SimulationProgress(SimulationRequest Request, JobRun Run)
{
    public bool IsSettled => Run.State is not (JobState.Queued or JobState.Running);

    public string Sentence => Run.State switch
    {
        JobState.Queued or JobState.Running when Run.StopRequested => "It is being stopped.",
        JobState.Queued when Run.Error is not null => $"The last try did not work: {Run.Error} It is tried again at {Run.DueAt.Time()}.",
        JobState.Queued => "It is waiting to be begun.",
        JobState.Running => $"{Run.Step ?? "Starting"}: {Run.Progress}% done.",
        JobState.Done => "Done.",
        JobState.Stopped => "It was stopped.",
        _ => Run.Error ?? "It did not work.",
    };

    /// <summary>Of a scenario, the latest first.</summary>
    public static async Task<IReadOnlyList<SimulationProgress>> Of(Guid scenarioId, MusicHubDbContext db, CancellationToken cancellationToken) =>
        [.. (await db.SimulationRequests.AsNoTracking().Where(request => request.ScenarioId == scenarioId)
            .Join(db.JobRuns.Where(run => run.Kind == SimulateScenario.JobKind), request => request.Id, run => run.SubjectId, (request, run) => new { request, run })
            .OrderByDescending(pair => pair.request.AskedAt).Take(20).ToListAsync(cancellationToken)).Select(pair => new SimulationProgress(pair.request, pair.run))];
}
