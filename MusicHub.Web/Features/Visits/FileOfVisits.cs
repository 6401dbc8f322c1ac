using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Calendar;
using MusicHub.Data.Visits;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Visits.ListVisits;

namespace MusicHub.Web.Features.Visits;

/// <summary>The list of visits as a file: the same rows in the same order, with columns to read or to edit.</summary>
public abstract class FileOfVisits(MusicHubDbContext db, TimeProvider clock) : ExportedList<ListVisitsQuery>(db, clock)
{
    public override async Task<string> What(ListVisitsQuery query, Viewer viewer, CancellationToken cancellationToken) =>
        Words((await ListVisitsChoices.Of(query, Db, viewer, cancellationToken)).InForce(query), "all visits");

    public override async Task<int> Count(ListVisitsQuery query, Viewer viewer, CancellationToken cancellationToken) =>
        await (await Lines(query, viewer, cancellationToken)).CountAsync(cancellationToken);

    protected async Task<IQueryable<VisitLine>> Lines(ListVisitsQuery query, Viewer viewer, CancellationToken cancellationToken) =>
        query.Order(query.Apply(Db.VisitLinesFor(viewer), Db, viewer, Today, await Db.Calendar(cancellationToken)));
}
