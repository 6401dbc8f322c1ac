using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Calendar;
using MusicHub.Data.Visits;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.ListVisits;

namespace MusicHub.Web.Features.Visits.ExportVisits;

/// <summary>Visits as the list shows them.</summary>
public sealed class VisitFile(MusicHubDbContext db, TimeProvider clock) : ILargeList
{
    public string Name => "visits";

    public string Title => "Visits";

    public Permission Needed => Permission.SeeVisits;

    public async Task<ListFile?> Make(string query, string? format, Viewer viewer, Action<int> told, CancellationToken cancellationToken) =>
        await Make(LargeExports.Read<ListVisitsQuery>(query), format, viewer, told, cancellationToken);

    internal async Task<ListFile?> Make(ListVisitsQuery query, string? format, Viewer viewer, Action<int>? told, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var hub = await db.Hubs.Select(hub => hub.Name).SingleAsync(cancellationToken);
        var lines = query.Order(query.Apply(db.VisitLinesFor(viewer), db, viewer, today, await db.Calendar(cancellationToken))).AsAsyncEnumerable();
        return await ListFile.Make(format, Title, hub, today, VisitColumns.All(today), LargeExports.Told(lines, told, cancellationToken), cancellationToken);
    }
}
