using MusicHub.Data.VisitCycle;
using MusicHub.Domain.VisitCycle;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.VisitCycle;

/// <summary>A task on the cycle of all schools, which is worked out anew each time that somebody asks.</summary>
public abstract class CycleTaskController(TaskContext context, Cycles cycles) : TaskController(context)
{
    protected Task<Cycle> CycleNow(CancellationToken cancellationToken) => cycles.Now(Db, cancellationToken);

    protected async Task<CyclePicture> Picture(CancellationToken cancellationToken) => await Picture(await Db.WeightsOfFactors(cancellationToken), cancellationToken);

    protected async Task<CyclePicture> Picture(IReadOnlyDictionary<string, int> weights, CancellationToken cancellationToken) =>
        await Db.PictureOf(await CycleNow(cancellationToken), Viewer, Today, weights, cancellationToken);
}
