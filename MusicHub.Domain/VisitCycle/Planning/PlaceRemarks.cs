using MusicHub.Domain.Calendar;

namespace MusicHub.Domain.VisitCycle.Planning;

/// <summary>What speaks against sending a visitor to a school in a week, although a person may decide so.</summary>
public enum PlaceRemark
{
    /// <summary>The visitor's time is for other regions.</summary>
    OtherRegion,

    /// <summary>The school's due term is over by then, and was not over before.</summary>
    AfterDue,

    /// <summary>The visitor has no time for visits in that week.</summary>
    NoTime,

    /// <summary>More visits than the visitor has time for in that week.</summary>
    TooMany,
}

/// <param name="Room">Visits that the visitor has time for in the week; 0 where their time is not planned.</param>
public sealed record PlaceRemarks(IReadOnlyList<PlaceRemark> All, int Room)
{
    /// <param name="due">By whose end the school is to be visited; null where nothing is due.</param>
    /// <param name="visits">That the visitor has in the week, this one included.</param>
    /// <param name="today">A school that is overdue already cannot become so.</param>
    /// <param name="most">Visits in half a day at most, whoever makes them.</param>
    public static PlaceRemarks Of(PlanStaff staff, Guid? visitorId, Guid? regionId, TermKey? due, DateOnly week, int visits, DateOnly today, int? most = null)
    {
        var remarks = new List<PlaceRemark>();
        var monday = Weeks.MondayOf(week);
        var calendar = staff.Time.Calendar;
        if (due is { } term && term >= calendar.TermOf(today) && calendar.TermOf(monday.AddDays(4)) > term)
            remarks.Add(PlaceRemark.AfterDue);
        if (visitorId is not { } id || staff.Visitor(id) is not { } visitor)
            return new(remarks, 0);
        if (regionId is { } region && visitor.RegionIds.Count > 0 && !visitor.RegionIds.Contains(region))
            remarks.Add(PlaceRemark.OtherRegion);
        var room = staff.RoomByWeek(most).GetValueOrDefault((id, monday));
        if (room == 0)
            remarks.Add(PlaceRemark.NoTime);
        else if (visits > room)
            remarks.Add(PlaceRemark.TooMany);
        return new(remarks, room);
    }
}
