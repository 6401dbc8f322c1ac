using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Actions;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;
using MusicHub.Web.Design;

namespace MusicHub.Web.Features.Actions.SettleActions;

/// <param name="Lines">By due date, each with its action.</param>
public sealed record SettleActionsPage(SettleActionsForm Form, IReadOnlyList<(HubAction Action, ActionLine Line)> Lines, IReadOnlyList<Choice> Owners)
{
    /// <summary>At most as many as a person can look through.</summary>
    public const int Most = 200;

    public bool MayBeSentBy(Viewer viewer) => Lines.All(row => viewer.MayEditAction(row.Line.OwnerId, row.Line.RegionId, row.Line.VisitorId));

    internal static async Task<SettleActionsPage> Of(SettleActionsForm form, Expression<Func<ActionLine, bool>> which, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        var lines = await db.ActionLinesFor(viewer).Where(which).OrderBy(line => line.DueOn).ThenBy(line => line.Id).Take(Most).ToListAsync(cancellationToken);
        var ids = lines.Select(line => line.Id).ToList();
        var actions = await db.Actions.Where(action => ids.Contains(action.Id)).ToDictionaryAsync(action => action.Id, cancellationToken);
        return new SettleActionsPage(form, [.. lines.Select(line => (actions[line.Id], line))], await db.OwnerChoices(schoolToo: lines.All(line => line.SchoolId is not null), cancellationToken));
    }
}
