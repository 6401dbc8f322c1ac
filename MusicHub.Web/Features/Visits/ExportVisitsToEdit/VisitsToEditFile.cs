using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Shared;
using MusicHub.Web.Features.Visits.ListVisits;

namespace MusicHub.Web.Features.Visits.ExportVisitsToEdit;

/// <summary>Visits to be changed in a spreadsheet.</summary>
public sealed class VisitsToEditFile(MusicHubDbContext db, TimeProvider clock) : FileOfVisits(db, clock)
{
    public override string Name => "visits-to-edit";

    public override string Title => "Visits to edit";

    public override string Happening => "Visits exported";

    public override Permission Needed => Permission.ImportVisits;

    public override async Task<string> What(ListVisitsQuery query, Viewer viewer, CancellationToken cancellationToken) => $"To edit: {await base.What(query, viewer, cancellationToken)}";

    public override async Task<ListFile?> Make(ListVisitsQuery query, string? format, Viewer viewer, Action<int>? told, CancellationToken cancellationToken)
    {
        var ids = await (await Lines(query, viewer, cancellationToken)).Select(line => line.Id).ToListAsync(cancellationToken);
        var world = await Db.TrackerWorld(viewer, [], Today, cancellationToken);
        var file = await Write(EditableVisits.Of(ids, Db, viewer, cancellationToken), EditableVisits.Columns(world), format, told, cancellationToken);
        return file is null ? null : file with { Name = file.Name.Replace(' ', '-') };
    }
}
