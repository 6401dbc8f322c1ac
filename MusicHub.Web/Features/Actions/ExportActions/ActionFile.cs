using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Actions;
using MusicHub.Domain.People;
using MusicHub.Web.Features.Actions.ListActions;
using MusicHub.Web.Features.Exports;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Actions.ExportActions;

/// <summary>Actions as the list shows them.</summary>
public sealed class ActionFile(MusicHubDbContext db, TimeProvider clock) : ExportedList<ListActionsQuery>(db, clock)
{
    public override string Name => "actions";

    public override string Title => "Actions";

    public override Permission Needed => Permission.SeeActions;

    public override async Task<string> What(ListActionsQuery query, Viewer viewer, CancellationToken cancellationToken) =>
        Words((await ListActionsChoices.Of(query, Db, viewer, cancellationToken)).InForce(query), "all open actions");

    public override Task<int> Count(ListActionsQuery query, Viewer viewer, CancellationToken cancellationToken) => Lines(query, viewer).CountAsync(cancellationToken);

    public override Task<ListFile?> Make(ListActionsQuery query, string? format, Viewer viewer, Action<int>? told, CancellationToken cancellationToken) =>
        Write(query.Order(Lines(query, viewer)).AsAsyncEnumerable(), ActionColumns.All(Today), format, told, cancellationToken);

    private IQueryable<ActionLine> Lines(ListActionsQuery query, Viewer viewer) => query.Apply(Db.ActionLinesFor(viewer), viewer, Today);
}
