using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Visits.ExportVisits;

/// <summary>Visits as the list shows them.</summary>
public sealed class VisitFile(MusicHubDbContext db, TimeProvider clock) : FileOfVisits(db, clock)
{
    public override string Name => "visits";

    public override string Title => "Visits";

    public override Permission Needed => Permission.SeeVisits;

    public override async Task<ListFile?> Make(ListVisits.ListVisitsQuery query, string? format, Viewer viewer, Action<int>? told, CancellationToken cancellationToken) =>
        await Write((await Lines(query, viewer, cancellationToken)).AsAsyncEnumerable(), VisitColumns.All(Today), format, told, cancellationToken);
}
