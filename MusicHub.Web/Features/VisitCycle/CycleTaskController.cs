using Microsoft.EntityFrameworkCore;
using MusicHub.Data.Schools;
using MusicHub.Data.VisitCycle;
using MusicHub.Domain.VisitCycle;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.VisitCycle;

/// <summary>A task on the cycle of all schools, which is worked out anew each time that somebody asks.</summary>
public abstract class CycleTaskController(TaskContext context, Cycles cycles) : TaskController(context)
{
    protected Task<Cycle> CycleNow(CancellationToken cancellationToken) => cycles.Now(Db, cancellationToken);

    protected async Task<CyclePicture> Picture(CancellationToken cancellationToken) => await Picture(await Db.WeightsOfFactors(cancellationToken), cancellationToken);

    protected async Task<CyclePicture> Picture(IReadOnlyDictionary<string, int> weights, CancellationToken cancellationToken)
    {
        var cycle = await CycleNow(cancellationToken);
        return CyclePicture.Of(await Db.CycleSchools(Viewer, Today, cancellationToken: cancellationToken), cycle.Rule, cycle.Calendar, Today, weights);
    }

    protected async Task<IReadOnlyList<CycleLine>> Lines(CyclePicture picture, DueFilter filter, CancellationToken cancellationToken)
    {
        var found = string.IsNullOrWhiteSpace(filter.Q) ? null : (await Db.Schools.VisibleTo(Viewer).Matching(filter.Q).Select(school => school.Id).ToListAsync(cancellationToken)).ToHashSet();
        return [.. filter.Apply(picture.Lines, found)];
    }

    protected async Task<string?> TrustOf(DueFilter filter, CancellationToken cancellationToken) => Guid.TryParse(filter.Trust, out var id)
        ? await Db.Trusts.Where(trust => trust.Id == id).Select(trust => trust.Name).SingleOrDefaultAsync(cancellationToken)
        : null;
}
