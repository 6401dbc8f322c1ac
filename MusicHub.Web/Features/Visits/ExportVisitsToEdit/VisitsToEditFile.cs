using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Calendar;
using MusicHub.Data.Visits;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain.Calendar;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.ListVisits;

namespace MusicHub.Web.Features.Visits.ExportVisitsToEdit;

/// <summary>Visits to be changed in a spreadsheet.</summary>
public sealed class VisitsToEditFile(MusicHubDbContext db, TimeProvider clock) : ILargeList
{
    public string Name => "visits-to-edit";

    public string Title => "Visits to edit";

    public Permission Needed => Permission.ImportVisits;

    public async Task<ListFile?> Make(string query, string? format, Viewer viewer, Action<int> told, CancellationToken cancellationToken) =>
        await Make(LargeExports.Read<ListVisitsQuery>(query), format, viewer, told, cancellationToken);

    internal async Task<ListFile?> Make(ListVisitsQuery query, string? format, Viewer viewer, Action<int>? told, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var hub = await db.Hubs.Select(hub => hub.Name).SingleAsync(cancellationToken);
        var ids = await query.Order(query.Apply(db.VisitLinesFor(viewer), db, viewer, today, await db.Calendar(cancellationToken))).Select(line => line.Id).ToListAsync(cancellationToken);
        var world = await db.TrackerWorld(viewer, [], today, cancellationToken);
        var visits = LargeExports.Told(EditableVisits.Of(ids, db, viewer, cancellationToken), told, cancellationToken);
        return await ListFile.Make(format, Title, hub, today, EditableVisits.Columns(world), visits, cancellationToken) is { } file ? file with { Name = file.Name.Replace(' ', '-') } : null;
    }
}
