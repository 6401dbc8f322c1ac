using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Actions;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Web.Design.Lists;

namespace MusicHub.Web.Features.Actions.ListActions;

public sealed record ListActionsPage(ListActionsQuery Query, ListActionsChoices Choices, Viewer Viewer, DateOnly Today, Paging Paging, IReadOnlyList<ActionLine> Rows)
{
    public const int PageSize = 50;

    public bool MayEdit => Viewer.May(Permission.EditActions);

    public bool MaySettle(ActionLine line) => line.State == ActionState.Open && Viewer.MayEditAction(line.OwnerId, line.RegionId, line.VisitorId);

    public IReadOnlyList<(string Name, string Text)> InForce { get; } = Choices.InForce(Query);

    /// <summary>Whether the list is this tab: this one filter, and no other.</summary>
    public bool Is(string filter) => InForce.Count == 1 && InForce[0].Name == filter;

    internal static async Task<ListActionsPage> Of(ListActionsQuery query, MusicHubDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var choices = await ListActionsChoices.Of(query, db, viewer, cancellationToken);
        var lines = query.Apply(db.ActionLinesFor(viewer), viewer, today);
        var paging = Paging.Of(query.PageNumber, PageSize, await lines.CountAsync(cancellationToken));
        var rows = await query.Order(lines).Skip(paging.Skip).Take(PageSize).ToListAsync(cancellationToken);
        return new ListActionsPage(query, choices, viewer, today, paging, rows);
    }
}
