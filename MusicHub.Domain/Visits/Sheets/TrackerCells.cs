using System.Globalization;
using MusicHub.Domain.Schools;

namespace MusicHub.Domain.Visits.Sheets;

/// <summary>What stands in each cell of an export, and so what a row is compared with when it comes back.</summary>
public static class TrackerCells
{
    private static readonly Dictionary<string, VisitState> States = new()
    {
        ["planned"] = VisitState.Planned,
        ["to plan"] = VisitState.Planned,
        ["to arrange"] = VisitState.Planned,
        ["arranged"] = VisitState.Arranged,
        ["booked"] = VisitState.Arranged,
        ["scheduled"] = VisitState.Arranged,
        ["confirmed"] = VisitState.Confirmed,
        ["done"] = VisitState.Done,
        ["visited"] = VisitState.Done,
        ["complete"] = VisitState.Done,
        ["completed"] = VisitState.Done,
        ["yes"] = VisitState.Done,
        ["y"] = VisitState.Done,
        ["cancelled"] = VisitState.Cancelled,
        ["canceled"] = VisitState.Cancelled,
        ["called off"] = VisitState.Cancelled,
        ["not attended"] = VisitState.NotAttended,
        ["took place"] = VisitState.Done,
        ["went ahead"] = VisitState.Done,
        ["attended"] = VisitState.Done,
        ["to be arranged"] = VisitState.Planned,
        ["tbc"] = VisitState.Planned,
        ["provisional"] = VisitState.Arranged,
        ["no show"] = VisitState.NotAttended,
        ["did not attend"] = VisitState.NotAttended,
    };

    private static readonly Dictionary<string, SupportPriority> Priorities = new()
    {
        ["high"] = SupportPriority.High,
        ["h"] = SupportPriority.High,
        ["red"] = SupportPriority.High,
        ["medium"] = SupportPriority.Medium,
        ["med"] = SupportPriority.Medium,
        ["m"] = SupportPriority.Medium,
        ["amber"] = SupportPriority.Medium,
        ["low"] = SupportPriority.Low,
        ["l"] = SupportPriority.Low,
        ["r"] = SupportPriority.High,
        ["a"] = SupportPriority.Medium,
        ["g"] = SupportPriority.Low,
        ["green"] = SupportPriority.Low,
    };

    public static string Text(VisitColumn column, VisitDetails visit, TrackerWorld world) => column switch
    {
        VisitColumn.Kind => world.NameOf(visit.KindId) ?? "",
        VisitColumn.State => visit.State.Title(),
        VisitColumn.Day => Text(visit.On),
        VisitColumn.Time => visit.StartsAt?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "",
        VisitColumn.Week => Text(visit.PlannedWeek),
        VisitColumn.Visitor => world.NameOf(visit.VisitorId) ?? "",
        VisitColumn.MetWhom => visit.MetWhom ?? "",
        VisitColumn.NextStep => visit.NextStep ?? "",
        VisitColumn.Priority => visit.Priority?.ToString() ?? "",
        VisitColumn.FollowUpBy => Text(visit.FollowUpBy),
        VisitColumn.Needs => SheetNeeds.Text(visit.Needs, world.Needs),
        VisitColumn.Notes => visit.Notes ?? "",
        VisitColumn.WhyNot => world.NameOf(visit.EndedReasonId) ?? "",
        VisitColumn.Reason => visit.EndedReason ?? "",
        _ => "",
    };

    public static VisitState? State(string text) => States.TryGetValue(Searchable.Fold(text), out var state) ? state : null;

    public static SupportPriority? Priority(string text) => Priorities.TryGetValue(Searchable.Fold(text), out var priority) ? priority : null;

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
