using MusicHub.Domain.Calendar;
using MusicHub.Domain.VisitCycle.Planning;

namespace MusicHub.Domain.VisitCycle.Plans;

public sealed partial class YearPlan
{
    /// <summary>Holds the school where it is, also when the plan is made anew.</summary>
    public Result Lock(Guid itemId) => Hold(itemId, true);

    public Result Unlock(Guid itemId) => Hold(itemId, false);

    /// <summary>Puts the school with a visitor into a week, into the outing where it adds least, and holds it there.</summary>
    public Result Move(Guid itemId, Guid visitorId, DateOnly week, PlanStaff staff)
    {
        if (RefusalOf(itemId, out var item) is { } refusal)
            return refusal;
        var place = Place(item!.SchoolId, visitorId, week, staff);
        if (place.IsRefused)
            return place.Refusal;
        var before = item.Outing;
        item.Put(place.Value.VisitorId, place.Value.Day, place.Value.Part);
        item.Hold(true);
        Drive(before, staff);
        Drive(item.Outing, staff);
        return Result.Done;
    }

    /// <summary>Takes the school out; a plan that is made anew leaves it out.</summary>
    public Result Drop(Guid itemId, PlanStaff staff)
    {
        if (RefusalOf(itemId, out var item) is { } refusal)
            return refusal;
        _items.Remove(item!);
        _leftOut.Add(new PlanLeftOut(this, new(item!.SchoolId, item.Due, item.Score, item.Why), LeftOutKind.Dropped));
        Drive(item.Outing, staff);
        return Result.Done;
    }

    /// <summary>Puts a school that is not in the plan with a visitor into a week, and holds it there.</summary>
    public Result Add(PlannableSchool school, Guid visitorId, DateOnly week, PlanStaff staff)
    {
        if (RefusalOfChange() is { } refusal)
            return refusal;
        if (_items.Any(item => item.SchoolId == school.Id))
            return PlanRefusals.AlreadyIn;
        if (school.Fixed is not null)
            return PlanRefusals.Agreed;
        var place = Place(school.Id, visitorId, week, staff);
        if (place.IsRefused)
            return place.Refusal;
        var added = new PlanItem(this, PlannedSchool.Of(school));
        added.Put(place.Value.VisitorId, place.Value.Day, place.Value.Part);
        added.Hold(true);
        _items.Add(added);
        _leftOut.RemoveAll(known => known.SchoolId == school.Id);
        Drive(added.Outing, staff);
        return Result.Done;
    }

    /// <summary>Whether the visitor has time and room in that week; where, if so.</summary>
    private Result<PlanSlot> Place(Guid schoolId, Guid visitorId, DateOnly week, PlanStaff staff)
    {
        var monday = Weeks.MondayOf(week);
        if (staff.Visitor(visitorId) is not { } visitor)
            return PlanRefusals.VisitorNotPlanned;
        if (monday < Weeks.MondayOf(staff.Time.From))
            return PlanRefusals.WeekOver;
        if (AcademicYear.StartYearOf(monday.AddDays(4)) != StartYear)
            return PlanRefusals.OutsideYear(monday);
        if (!staff.Time.HasVisitingDay(monday))
            return PlanRefusals.NoTeaching(monday);
        var slots = staff.Slots(visitorId, monday);
        if (slots.Count == 0)
            return PlanRefusals.NoTime(monday);
        var free = slots.Where(slot => Stops(In(slot, schoolId), staff) < staff.RoomIn(slot, MostPerHalfDay)).ToList();
        return free.Count == 0
            ? PlanRefusals.Full(monday, slots.Sum(slot => Stops(In(slot, schoolId), staff)))
            : free.OrderBy(slot => Added(slot, schoolId, visitor, staff)).ThenBy(slot => slot.Day).First();
    }

    // All schools of the visitor's day, whatever part of it they were put into.
    private List<PlanItem> In(PlanSlot slot, Guid but) => [.. _items.Where(item => item.VisitorId == slot.VisitorId && item.Day == slot.Day && item.SchoolId != but)];

    private static int Stops(IEnumerable<PlanItem> items, PlanStaff staff) => items.Select(staff.StopOf).Distinct().Count();

    private double Added(PlanSlot slot, Guid schoolId, PlanVisitor visitor, PlanStaff staff)
    {
        List<GridPoint?> stops = [.. In(slot, schoolId).Select(staff.PlaceOf)];
        return Length(visitor, [.. stops, staff.Places.Of(schoolId)]) - Length(visitor, stops);
    }

    private static int Length(PlanVisitor visitor, List<GridPoint?> stops)
    {
        var way = OutingWay.Of(visitor.Home, stops);
        return way.MetresThere.Sum() + way.MetresHome;
    }

    private Result Hold(Guid itemId, bool locked)
    {
        if (RefusalOf(itemId, out var item) is { } refusal)
            return refusal;
        item!.Hold(locked);
        return Result.Done;
    }

    private Refusal? RefusalOf(Guid itemId, out PlanItem? item)
    {
        item = _items.SingleOrDefault(known => known.Id == itemId);
        return RefusalOfChange() ?? (item is null ? PlanRefusals.ItemGone : item.IsAgreed ? PlanRefusals.Agreed : null);
    }
}
