using MusicHub.Domain.VisitCycle.Planning;

namespace MusicHub.Domain.VisitCycle.Plans;

/// <summary>An outing with more visits than there is time for, as after the visitor's pace was lowered.</summary>
/// <param name="First">Of its schools.</param>
public sealed record PlanOverload(PlanItem First, int Visits, int Room)
{
    /// <summary>Of the outings from that day on, in time. Where the visitor has no time at all, <see cref="PlanFreeDays"/> tells.</summary>
    public static IReadOnlyList<PlanOverload> Of(IEnumerable<PlanItem> items, PlanStaff staff, int? most, DateOnly from)
    {
        var slots = staff.Time.Slots(staff.Times).ToLookup(slot => (slot.VisitorId, slot.Day));
        return [.. items.Where(item => item.Day >= from && item.DayOrNull is not null).GroupBy(item => (item.VisitorId, item.Day))
            .Where(day => slots.Contains(day.Key))
            .Select(day => new PlanOverload(day.OrderBy(item => item.Part).ThenBy(item => item.Order).First(), day.Select(staff.StopOf).Distinct().Count(), slots[day.Key].Sum(slot => staff.RoomIn(slot, most))))
            .Where(day => day.Visits > day.Room)
            .OrderBy(day => day.First.Day).ThenBy(day => day.First.VisitorId)];
    }
}
