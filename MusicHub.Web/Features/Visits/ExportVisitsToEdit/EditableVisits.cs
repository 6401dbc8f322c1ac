using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Visits;
using MusicHub.Data.Visits.Sheets;
using MusicHub.Domain.People;
using MusicHub.Domain.Visits.Sheets;
using MusicHub.Web.Documents.Excel;

namespace MusicHub.Web.Features.Visits.ExportVisitsToEdit;

/// <summary>Visits with all that a sheet can change, and what tells them again when they come back.</summary>
internal static class EditableVisits
{
    // EF Core's work for a list of identities in a query grows with the square of its length.
    private const int AtOnce = 100;

    public static IReadOnlyList<ExportColumn<TrackerVisit>> Columns(TrackerWorld world) =>
    [
        .. VisitColumns.All.Where(column => column is not VisitColumn.Postcode).Select(column => column switch
        {
            VisitColumn.Identifier => new ExportColumn<TrackerVisit>(column.Title(), visit => visit.Id.ToString(), Width: 38),
            VisitColumn.Version => new(column.Title(), visit => visit.Version, ColumnKind.Identifier),
            VisitColumn.Urn => new(column.Title(), visit => world.SchoolsById[visit.SchoolId].Urn, ColumnKind.Identifier),
            VisitColumn.School => new(column.Title(), visit => world.SchoolsById[visit.SchoolId].Name, Width: 44),
            VisitColumn.Town => new(column.Title(), visit => world.SchoolsById[visit.SchoolId].Town),
            VisitColumn.Day => new(column.Title(), visit => visit.Details.On, ColumnKind.Date),
            VisitColumn.Week => new(column.Title(), visit => visit.Details.PlannedWeek, ColumnKind.Date),
            _ => new(column.Title(), visit => TrackerCells.Text(column, visit.Details, world) is { Length: > 0 } text ? text : null),
        }),
        // Told, and not read back.
        new(VisitColumns.TogetherWith, visit => visit.Trust is null ? null : $"Other schools of {visit.Trust}", Width: 30),
    ];

    /// <param name="ids">In the order of the list.</param>
    public static async IAsyncEnumerable<TrackerVisit> Of(IReadOnlyList<Guid> ids, MusicHubDbContext db, Viewer viewer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var trusts = await db.TrustNames().ToDictionaryAsync(pair => pair.TrustVisitId, pair => pair.Trust, cancellationToken);
        foreach (var some in ids.Chunk(AtOnce))
        {
            var visits = await db.Visits.VisibleTo(viewer).AsNoTracking().Where(visit => some.Contains(visit.Id)).ToDictionaryAsync(visit => visit.Id, cancellationToken);
            foreach (var id in some)
            {
                if (visits.TryGetValue(id, out var visit))
                    yield return new(visit.Id, visit.SchoolId, visit.Version, visit.Details(), visit.TrustVisitId is { } together ? trusts.GetValueOrDefault(together) : null);
            }
        }
    }
}
