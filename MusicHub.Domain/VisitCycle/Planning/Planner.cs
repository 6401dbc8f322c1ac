namespace MusicHub.Domain.VisitCycle.Planning;

/// <summary>
/// Makes a plan: whom each visitor sees, when, and in which outing. Due terms come first, then high scores, then short
/// drives. What is fixed does not move; what an earlier plan had stays where it is while that is possible.
/// </summary>
public static class Planner
{
    /// <exception cref="OperationCanceledException">Stopped before it was done.</exception>
    public static VisitPlan Make(PlanInput input, IProgress<double>? progress = null, CancellationToken stop = default) =>
        new PlanMaker(input).Make(progress, stop);

    /// <summary>Only whether the time is enough: quick, as no way is searched.</summary>
    public static PlanCheck Check(PlanInput input) => new PlanMaker(input).Check();
}
