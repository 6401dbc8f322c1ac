using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle.Availability;
using MusicHub.Domain.VisitCycle.Plans;

namespace MusicHub.Domain.VisitCycle.Planning;

/// <summary>Who can be sent out when: what a plan is changed by hand against.</summary>
/// <param name="Busy">What they have agreed to that no plan is about.</param>
/// <param name="Agreed">Visits that are agreed, or made to several schools of a trust at once.</param>
public sealed record PlanStaff(
    PlanTime Time, IReadOnlyList<VisitorAvailability> Times, IReadOnlyList<PlanVisitor> Visitors, SchoolPlaces Places, IReadOnlyList<BusyTime> Busy, IReadOnlyList<AgreedVisit> Agreed)
{
    private readonly ILookup<Guid, AgreedVisit> _agreed = Agreed.ToLookup(visit => visit.SchoolId);

    /// <summary>Where the visit is made: with others of its trust, at the first of them that has a place.</summary>
    public GridPoint? PlaceOf(PlanItem item) => AgreedFor(item)?.TogetherId is { } meeting
        ? Agreed.Where(visit => visit.TogetherId == meeting).Select(visit => visit.SchoolId).Order().Select(Places.Of).FirstOrDefault(place => place is not null)
        : Places.Of(item.SchoolId);

    /// <summary>The hour that is agreed; null where none is.</summary>
    public TimeOnly? HourOf(PlanItem item) => AgreedFor(item)?.At;

    /// <summary>The same for visits that are made at once.</summary>
    public Guid StopOf(PlanItem item) => AgreedFor(item)?.TogetherId ?? item.SchoolId;

    private AgreedVisit? AgreedFor(PlanItem item) =>
        !item.IsAgreed ? null : _agreed[item.SchoolId].FirstOrDefault(visit => visit.On == item.Day) ?? _agreed[item.SchoolId].FirstOrDefault();

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
            .ToDictionary(week => week.Key, week => week.Sum(slot => RoomIn(slot, most)));
    }

    /// <summary>How many visits the outing holds beside what else is agreed.</summary>
    /// <param name="most">Visits in half a day at most, whoever makes them.</param>
    public int RoomIn(PlanSlot slot, int? most = null) => Visitor(slot.VisitorId) is { } visitor ? Math.Max(0, RoomOf(visitor, slot.Part, most) - Busy.Count(meeting => meeting.Takes(slot))) : 0;

    /// <summary>Days on which each visitor has time.</summary>
    public IReadOnlySet<(Guid VisitorId, DateOnly Day)> FreeDays() => Time.Slots(Times).Select(slot => (slot.VisitorId, slot.Day)).ToHashSet();

    /// <param name="most">Visits in half a day at most, whoever makes them.</param>
    public static int RoomOf(PlanVisitor visitor, DayPart part, int? most) => Math.Min(visitor.VisitsPerHalfDay, most ?? int.MaxValue) * (part == DayPart.WholeDay ? 2 : 1);
}

/// <summary>A counting visit that no plan moves.</summary>
/// <param name="On">Null where only the week is settled.</param>
/// <param name="At">Null where no hour is agreed.</param>
/// <param name="TogetherId">Shared by visits to schools of a trust that are made at once; else null.</param>
public sealed record AgreedVisit(Guid SchoolId, DateOnly? On, TimeOnly? At, Guid? TogetherId);
