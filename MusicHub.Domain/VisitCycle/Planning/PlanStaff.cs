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

    /// <param name="most">Visits in half a day at most, whoever makes them.</param>
    public static int RoomOf(PlanVisitor visitor, DayPart part, int? most) => Math.Min(visitor.VisitsPerHalfDay, most ?? int.MaxValue) * (part == DayPart.WholeDay ? 2 : 1);
}
