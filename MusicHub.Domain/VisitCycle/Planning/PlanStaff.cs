using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle.Availability;

namespace MusicHub.Domain.VisitCycle.Planning;

/// <summary>Who can be sent out when: what a plan is changed by hand against.</summary>
public sealed record PlanStaff(PlanTime Time, IReadOnlyList<VisitorAvailability> Times, IReadOnlyList<PlanVisitor> Visitors, SchoolPlaces Places)
{
    public PlanVisitor? Visitor(Guid visitorId) => Visitors.FirstOrDefault(visitor => visitor.Id == visitorId);

    /// <summary>The outings that the visitor has time for in that week.</summary>
    public IReadOnlyList<PlanSlot> Slots(Guid visitorId, DateOnly week)
    {
        var monday = Weeks.MondayOf(week);
        return [.. Time.Slots([.. Times.Where(time => time.PersonId == visitorId)]).Where(slot => slot.Day >= monday && slot.Day < monday.AddDays(7))];
    }

    /// <summary>How many visits each visitor has time for in each week, by its Monday; a week without any is not in it.</summary>
    /// <param name="most">Visits in half a day at most, whoever makes them.</param>
    public IReadOnlyDictionary<(Guid VisitorId, DateOnly Monday), int> RoomByWeek(int? most = null)
    {
        var visitors = Visitors.ToDictionary(visitor => visitor.Id);
        return Time.Slots([.. Times.Where(time => visitors.ContainsKey(time.PersonId))])
            .GroupBy(slot => (slot.VisitorId, Weeks.MondayOf(slot.Day)))
            .ToDictionary(week => week.Key, week => week.Sum(slot => RoomOf(visitors[slot.VisitorId], slot.Part, most)));
    }

    /// <param name="most">Visits in half a day at most, whoever makes them.</param>
    public static int RoomOf(PlanVisitor visitor, DayPart part, int? most) => Math.Min(visitor.VisitsPerHalfDay, most ?? int.MaxValue) * (part == DayPart.WholeDay ? 2 : 1);
}
