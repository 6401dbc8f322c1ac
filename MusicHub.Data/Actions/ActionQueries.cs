using MusicHub.Domain.Actions;
using MusicHub.Domain.People;

namespace MusicHub.Data.Actions;

public static class ActionQueries
{
    public static IQueryable<HubAction> VisibleTo(this IQueryable<HubAction> actions, Viewer viewer) =>
        viewer.May(Permission.SeeActions) ? actions : actions.Where(_ => false);

    public static IQueryable<HubAction> OverdueOn(this IQueryable<HubAction> actions, DateOnly day) =>
        actions.Where(action => action.State == ActionState.Open && action.DueOn < day);
}
