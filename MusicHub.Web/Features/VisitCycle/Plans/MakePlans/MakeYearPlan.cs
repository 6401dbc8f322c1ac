using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Calendar;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.History;
using MusicHub.Domain.Jobs;
using MusicHub.Domain.People;
using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Web.Jobs;
using MusicHub.Web.Security;

namespace MusicHub.Web.Features.VisitCycle.Plans.MakePlans;

/// <summary>Makes a plan that was asked for, in one save: after a crash it is the plan as it was before, or the new one.</summary>
public sealed class MakeYearPlan(MusicHubDbContext db, Viewers viewers, TimeProvider clock) : IHubJob
{
    public const string JobKind = "make-year-plan";

    public string Kind => JobKind;

    public string Title => "Make a plan of visits";

    public async Task Run(JobRun run, IProgress<JobProgress> progress, CancellationToken cancellationToken)
    {
        var plan = await db.YearPlans.SingleOrDefaultAsync(plan => plan.Id == run.SubjectId, cancellationToken)
            ?? throw new JobFailedException("The plan was removed.");
        if (!plan.IsBeingMade)
            return; // made by a run that was cut short after its save, or given up
        if (run.RequestedById is not { } person || await viewers.Find(person, db, cancellationToken) is not { } viewer || !viewer.May(Permission.PlanCycle))
            throw new JobFailedException("Whoever asked for it may not plan visits any more.");
        progress.Report(new(1, "Looking who is due"));
        var rule = (await db.Hubs.AsNoTracking().SingleAsync(cancellationToken)).Rule;
        var (_, ground) = await db.PlanGround(viewer, rule, await db.Calendar(cancellationToken), plan.StartYear, clock.Today(), plan.From, cancellationToken);
        if (ground.Time.Terms.Count == 0)
            throw new JobFailedException($"The academic year {AcademicYear.TitleOf(plan.StartYear)} is over, or has no terms.");
        if (ground.Visitors.Count == 0)
            throw new JobFailedException("Nobody has time for visits yet. Set the visitors’ time, then make the plan again.");
        var input = plan.Input(ground);
        var made = Planner.Make(input, new Steps(share => progress.Report(new(2 + (int)(share * 95), "Looking for short ways"))), cancellationToken);
        progress.Report(new(98, "Saving the plan"));
        var now = clock.GetUtcNow();
        plan.Take(made, input, ground, now);
        db.Open(new Change("Plan made", now, person, plan, reason: plan.Title), keepFields: false);
        await db.SaveChangesAsync(cancellationToken);
    }

    // Progress<T> would tell it on another thread, after the next step.
    private sealed class Steps(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}
