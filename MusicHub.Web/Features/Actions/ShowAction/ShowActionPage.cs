using MusicHub.Data.Visits;
using MusicHub.Domain.Actions;
using MusicHub.Web.Features.Shared;

namespace MusicHub.Web.Features.Actions.ShowAction;

/// <param name="Visit">The visit that it came from.</param>
public sealed record ShowActionPage(ActionSubject Subject, DateOnly Today, bool MayEdit, VisitLine? Visit, IReadOnlyList<HistoryEntry> History)
{
    public HubAction Action => Subject.Action;

    /// <summary>"3 days overdue", "due today", "due in 12 days"; null once it is closed.</summary>
    public string? DueWords => (Action.State, Action.DueOn.DayNumber - Today.DayNumber) switch
    {
        (not ActionState.Open, _) => null,
        (_, 0) => "Due today",
        (_, < 0 and var days) => $"{Words.Count(-days, "day")} overdue",
        (_, var days) => $"Due in {Words.Count(days, "day")}",
    };
}
