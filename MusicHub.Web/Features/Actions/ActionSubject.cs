using Microsoft.EntityFrameworkCore;
using MusicHub.Data;
using MusicHub.Data.Actions;
using MusicHub.Domain.Actions;
using MusicHub.Domain.People;

namespace MusicHub.Web.Features.Actions;

/// <summary>The action that a task is about, to be changed, and the names that its page shows.</summary>
public sealed record ActionSubject(HubAction Action, ActionLine Line)
{
    public string Address => $"/actions/{Action.Id}";

    public string Caption => Line.SchoolWords();

    public bool MayBeEditedBy(Viewer viewer) => viewer.MayEditAction(Line.OwnerId, Line.RegionId, Line.VisitorId);

    /// <summary>Null where there is none that the viewer may see.</summary>
    public static async Task<ActionSubject?> Find(Guid id, MusicHubDbContext db, Viewer viewer, CancellationToken cancellationToken)
    {
        // The action first: what somebody saves between the two makes it older than its names, and the save is refused.
        var action = await db.Actions.VisibleTo(viewer).SingleOrDefaultAsync(action => action.Id == id, cancellationToken);
        return action is null ? null : new ActionSubject(action, await db.ActionLinesFor(viewer).SingleAsync(line => line.Id == id, cancellationToken));
    }
}
