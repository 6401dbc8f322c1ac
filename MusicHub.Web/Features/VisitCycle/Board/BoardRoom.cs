using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle.Planning;

namespace MusicHub.Web.Features.VisitCycle.Board;

/// <summary>How many visits each visitor has time for, week by week.</summary>
public sealed class BoardRoom(PlanStaff staff, int? most = null)
{
    private readonly IReadOnlyDictionary<(Guid VisitorId, DateOnly Monday), int> _room = staff.RoomByWeek(most);

    private readonly HashSet<Guid> _visitors = [.. staff.Visitors.Select(visitor => visitor.Id)];

    private readonly IReadOnlySet<(Guid VisitorId, DateOnly Day)> _free = staff.FreeDays();

    /// <summary>Those of a visitor's week that take of the time set aside: not those agreed for another day, nor what does not count, and those made at once as one.</summary>
    public int Taking(Guid visitorId, IEnumerable<BoardTime> visits) =>
        visits.Where(visit => visit.Counts && (visit.On is not { } day || _free.Contains((visitorId, day)))).DistinctBy(visit => visit.Stop).Count();

    public bool Knows(Guid visitorId) => _visitors.Contains(visitorId);

    /// <summary>Whether the week lies in the year that the room is worked out for.</summary>
    public bool Covers(DateOnly monday) => monday >= Weeks.MondayOf(staff.Time.From) && staff.Time.Terms.Count > 0 && monday <= staff.Time.Calendar.LastDay(staff.Time.Terms[^1]);

    /// <summary>Null for somebody whose time is not known.</summary>
    /// <param name="visits">That take of the visitor’s time in the week.</param>
    public string? Say(Guid visitorId, DateOnly monday, int visits)
    {
        if (!Knows(visitorId))
            return null;
        var room = _room.GetValueOrDefault((visitorId, monday));
        return room == 0 ? visits == 0 ? "No time" : $"{visits}, but no time"
            : visits > room ? $"{visits} of {room}: too many"
            : $"{visits} of {room}";
    }
}
