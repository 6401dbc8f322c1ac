using MusicHub.Data.VisitCycle;
using MusicHub.Domain.VisitCycle.Planning;

namespace MusicHub.Web.Features.VisitCycle.Availability;

/// <summary>How many visits the visitors' time allows, by visitor and term.</summary>
public sealed class Capacity
{
    private readonly Dictionary<(Guid Visitor, int Term), int> _visits;

    private Capacity(Dictionary<(Guid Visitor, int Term), int> visits) => _visits = visits;

    public int Total => _visits.Values.Sum();

    public int Of(Guid visitor, int term) => _visits.GetValueOrDefault((visitor, term));

    public int Of(Guid visitor) => _visits.Where(one => one.Key.Visitor == visitor).Sum(one => one.Value);

    public int In(int term) => _visits.Where(one => one.Key.Term == term).Sum(one => one.Value);

    public static Capacity Of(IEnumerable<PlanSlot> slots, IEnumerable<PlannableVisitor> visitors)
    {
        var each = visitors.Where(visitor => visitor.Time is not null).ToDictionary(visitor => visitor.Id, visitor => visitor.Time!.VisitsPerHalfDay);
        return new(slots.GroupBy(slot => (slot.VisitorId, slot.Term)).ToDictionary(
            group => group.Key, group => group.Sum(slot => each[slot.VisitorId] * (slot.Part == DayPart.WholeDay ? 2 : 1))));
    }
}
