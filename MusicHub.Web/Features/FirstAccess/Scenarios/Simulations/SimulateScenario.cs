using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.FirstAccess.Scenarios.Simulations;
using MusicHub.Domain.History;
using MusicHub.Domain.Jobs;
using MusicHub.Web.Jobs;

namespace MusicHub.Web.Features.FirstAccess.Scenarios.Simulations;

/// <summary>Runs a simulation that is too long to wait for, in one save: after a crash it is begun again and comes to the same.</summary>
public sealed class SimulateScenario(MusicHubDbContext db, TimeProvider clock) : IHubJob
{
    public const string JobKind = "simulate-scenario";

    public string Kind => JobKind;

    public string Title => "Simulate a First Access scenario";

    public async Task Run(JobRun run, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        var request = await db.SimulationRequests.SingleOrDefaultAsync(request => request.Id == run.SubjectId, cancellationToken)
            ?? throw new JobFailedException("The scenario was removed.");
        if (request.Result is not null)
            return; // by a run that was cut short after its save
        var scenario = await db.Scenarios.AsNoTracking().SingleAsync(scenario => scenario.Id == request.ScenarioId, cancellationToken);
        progress.Report(new(1, "Trying years"));
        var told = new Steps(done => progress.Report(new(1 + (int)(98L * done / request.Runs), "Trying years")));
        request.Take(new Simulation(scenario.Model, scenario.Ranges).Run(request.Runs, request.Seed, told, cancellationToken), scenario.Version);
        db.Open(new Change("Scenario simulated", clock.GetUtcNow(), run.RequestedById, scenario, reason: scenario.Name), keepFields: false);
        await db.SaveChangesAsync(cancellationToken);
    }

    // Bundles are done on several threads, and in any order: only what is further than before is told, one at a time.
    private sealed class Steps(Action<int> tell) : IProgress<int>
    {
        private const int Often = 50_000;
        private readonly Lock _lock = new();
        private int _told;

        public void Report(int value)
        {
            lock (_lock)
            {
                if (value < _told + Often)
                    return;
                _told = value;
                tell(value);
            }
        }
    }
}
