using MusicHub.Domain.VisitCycle.Planning;

namespace MusicHub.Domain.VisitCycle.Plans;

public sealed partial class YearPlan
{
    /// <summary>What it is to be made from: the hub's ground, with what a person holds and what was there before.</summary>
    public PlanInput Input(PlanGround ground)
    {
        var items = _items.Where(item => item.Day >= From).ToDictionary(item => item.SchoolId);
        var dropped = _leftOut.Where(school => school.Kind == LeftOutKind.Dropped).Select(school => school.SchoolId).ToHashSet();
        var input = ground.Input(Wanted, also: Held());
        var visitors = input.Visitors.Select(visitor => visitor.Id).ToHashSet();
        return input with
        {
            Visitors = [.. input.Visitors.OrderBy(visitor => visitor.Id).Select(visitor => visitor with { VisitsPerHalfDay = PlanStaff.RoomOf(visitor, DayPart.Morning, MostPerHalfDay) })],
            Schools = [.. input.Schools.Where(school => school.Fixed is not null || !dropped.Contains(school.Id)).Select(school => items.GetValueOrDefault(school.Id) switch
            {
                null => school,
                var item when school.Fixed is null && item.IsLocked && visitors.Contains(item.VisitorId) => school with { Fixed = new(item.VisitorId, item.Week, item.Part is null ? null : item.Day) },
                var item when item.Part is { } part => school with { Before = new(item.VisitorId, item.Day, part) },
                _ => school,
            })],
        };
    }

    /// <summary>Takes what the planner made of <see cref="Input"/>.</summary>
    public void Take(VisitPlan made, PlanInput input, PlanGround ground, DateTimeOffset now)
    {
        var schools = ground.Schools(Held()).ToDictionary(school => school.Id);
        var slots = input.Slots.ToHashSet<PlanSlot>(ReferenceEqualityComparer.Instance);
        var places = new Dictionary<Guid, Outing>();
        foreach (var outing in made.Outings)
        {
            foreach (var school in outing.SchoolIds)
                places[school] = outing;
        }

        _items.RemoveAll(item => !places.ContainsKey(item.SchoolId));
        var items = _items.ToDictionary(item => item.SchoolId);
        foreach (var (schoolId, outing) in places)
        {
            var school = PlannedSchool.Of(schools[schoolId]);
            if (!items.TryGetValue(schoolId, out var item))
                _items.Add(items[schoolId] = item = new PlanItem(this, school));
            else
                item.Describe(school);
            // Whoever it was held for does not visit any more.
            if (item.IsAgreed || (item.IsLocked && item.VisitorId != outing.Slot.VisitorId))
                item.Hold(false);
            item.Put(outing.Slot.VisitorId, outing.Slot.Day, PartOf(outing.Slot, item, schools[schoolId], slots));
        }

        foreach (var outing in _items.Select(item => item.Outing).Distinct().ToList())
            Drive(outing, ground.Staff);
        Leave(made, input, schools, places.Keys.ToHashSet());
        _shortages.Clear();
        _shortages.AddRange(made.Shortages.Select((shortage, index) => new PlanShortage(this, index + 1, shortage)));
        BoundMetres = input.Visitors.Count == 0 ? 0 : (int)Math.Round(PlanBounds.Of(input with { Schools = [.. input.Schools.Where(school => places.ContainsKey(school.Id))] }).Larger * 1_000);
        (IsBeingMade, MadeAt) = (false, now);
    }

    // Held where the visitor has no time any more, or no room beside others: as it was, or only the week where no day is settled.
    private static DayPart? PartOf(PlanSlot slot, PlanItem item, PlannableSchool school, HashSet<PlanSlot> free) =>
        free.Contains(slot) ? slot.Part
        : item.IsLocked && !item.IsAgreed ? item.Part
        : school.Fixed is { Day: null } ? null
        : slot.Part;

    // What a person holds stays in the plan, due or not.
    private HashSet<Guid> Held() => [.. _items.Where(item => item.IsLocked).Select(item => item.SchoolId)];

    private void Leave(VisitPlan made, PlanInput input, Dictionary<Guid, PlannableSchool> schools, HashSet<Guid> placed)
    {
        var dropped = _leftOut.Where(school => school.Kind == LeftOutKind.Dropped && !placed.Contains(school.SchoolId) && schools.ContainsKey(school.SchoolId)).Select(school => school.SchoolId).ToHashSet();
        _leftOut.Clear();
        foreach (var id in made.LeftOut)
            _leftOut.Add(new PlanLeftOut(this, PlannedSchool.Of(schools[id]), input.Visitors.Any(visitor => visitor.MayVisit(schools[id].ForPlan)) ? LeftOutKind.NoTime : LeftOutKind.NobodyGoes));
        foreach (var school in schools.Values.Where(school => school.Fixed is not null && !placed.Contains(school.Id)))
            _leftOut.Add(new PlanLeftOut(this, PlannedSchool.Of(school), LeftOutKind.Elsewhere));
        foreach (var id in dropped.Where(id => _leftOut.All(school => school.SchoolId != id)))
            _leftOut.Add(new PlanLeftOut(this, PlannedSchool.Of(schools[id]), LeftOutKind.Dropped));
    }

    private void Drive((Guid VisitorId, DateOnly Day, DayPart? Part) outing, PlanStaff staff)
    {
        // Schools that are visited at once stand together, and are one stop.
        List<PlanItem> stops = [.. _items.Where(item => item.Outing == outing).OrderBy(staff.StopOf).ThenBy(item => item.SchoolId)];
        if (stops.Count == 0 || staff.Visitor(outing.VisitorId) is not { } visitor)
            return;
        var way = OutingWay.Of(visitor.Home, [.. stops.Select(staff.PlaceOf)], [.. stops.Select(staff.HourOf)]);
        var order = new Dictionary<Guid, int>();
        for (var position = 0; position < way.Stops.Count; position++)
        {
            var stop = stops[way.Stops[position]];
            order.TryAdd(staff.StopOf(stop), order.Count + 1);
            stop.Drive(order[staff.StopOf(stop)], way.MetresThere[position], position == way.Stops.Count - 1 ? way.MetresHome : 0);
        }
    }
}
