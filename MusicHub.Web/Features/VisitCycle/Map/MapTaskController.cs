using MusicHub.Data.VisitCycle;
using MusicHub.Domain.VisitCycle;
using MusicHub.Domain.VisitCycle.Planning;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.VisitCycle.Map;

/// <summary>A task on the schools of the cycle and where they lie. The map and the list beneath it come from here.</summary>
public abstract class MapTaskController(TaskContext context, Cycles cycles) : CycleTaskController(context, cycles)
{
    protected async Task<IReadOnlyList<MapSchool>> Schools(DueFilter filter, CancellationToken cancellationToken)
    {
        var places = await Db.PlacesOfSchools(cancellationToken);
        return [.. (await Db.LinesOf(await Picture(cancellationToken), filter, Viewer, cancellationToken))
            .Select(line => new MapSchool(line, places.Of(line.School.Id), places.IsEstimated(line.School.Id)))];
    }
}

/// <param name="At">Null where nobody knows.</param>
/// <param name="IsEstimated">Placed by its postcode only.</param>
public sealed record MapSchool(CycleLine Line, GridPoint? At, bool IsEstimated);
