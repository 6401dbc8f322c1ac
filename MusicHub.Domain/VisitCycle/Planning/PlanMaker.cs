namespace MusicHub.Domain.VisitCycle.Planning;

internal sealed class PlanMaker
{
    private const double LeftOutMetres = 10_000_000;

    private readonly PlanInput _input;
    private readonly IReadOnlyList<PlanSchool> _schools;
    private readonly List<PlanSlot> _slots;
    private readonly List<int> _room;
    private readonly List<int> _visitorOfSlot;
    private readonly Distances _distances;
    private readonly bool[,] _mayVisit;
    private readonly int[] _due;
    private readonly Dictionary<Guid, int> _visitorIndex;
    private readonly SlotTable _table;
    private readonly List<int> _late = [];
    private readonly List<int> _leftOut = [];
    private readonly List<int> _askedLeftOut = [];

    public PlanMaker(PlanInput input)
    {
        _input = input;
        // The input's order must not matter.
        _schools = [.. input.Schools.OrderBy(school => school.Id)];
        var visitors = input.Visitors;
        _visitorIndex = visitors.Select((visitor, index) => (visitor.Id, index)).ToDictionary(one => one.Id, one => one.index);
        _slots = [.. input.Slots.Where(slot => _visitorIndex.ContainsKey(slot.VisitorId)).OrderBy(slot => slot.Day).ThenBy(slot => slot.Part).ThenBy(slot => _visitorIndex[slot.VisitorId])];
        _visitorOfSlot = [.. _slots.Select(slot => _visitorIndex[slot.VisitorId])];
        var busy = (input.Busy ?? []).ToLookup(busy => (busy.VisitorId, busy.Day));
        _room = [.. _slots.Select(slot => Math.Max(0, FullRoom(slot) - busy[(slot.VisitorId, slot.Day)].Count(meeting => meeting.Takes(slot))))];
        // Schools that are visited at once are visited in one place: of the first that has one.
        var together = _schools.Where(school => school.At is not null).ToLookup(school => school.Fixed?.TogetherId);
        _distances = new Distances([.. _schools.Select(school => school.Fixed?.TogetherId is { } id && together.Contains(id) ? together[id].First().At : school.At)], [.. visitors.Select(visitor => visitor.Home)]);
        _mayVisit = new bool[visitors.Count, _schools.Count];
        for (var visitor = 0; visitor < visitors.Count; visitor++)
        {
            for (var school = 0; school < _schools.Count; school++)
                _mayVisit[visitor, school] = visitors[visitor].MayVisit(_schools[school]) || _schools[school].ByHand?.VisitorId == visitors[visitor].Id;
        }

        _due = [.. _schools.Select(school => school.DueBy ?? input.Terms - 1)];
        _table = new SlotTable(_slots, _visitorOfSlot, _room, _distances, MayVisit, school => (_schools[school].NotBefore, _due[school]));
    }

    public VisitPlan Make(IProgress<double>? progress, CancellationToken stop)
    {
        HoldFixed();
        var shortages = ChooseSchools(out var chosen);
        Keep(chosen);
        Search(chosen, progress, stop);
        foreach (var school in chosen.Where(school => !_table.Holds(school)).OrderBy(school => _due[school]).ThenByDescending(school => _schools[school].Score))
        {
            if (!_table.Place(school))
                _leftOut.Add(school);
        }

        foreach (var school in chosen.Where(_table.Holds))
            BringIntoItsWeek(school);
        return new VisitPlan(
            [.. Enumerable.Range(0, _slots.Count).Where(slot => _table.In(slot).Count > 0).Select(OutingOf)],
            [.. _leftOut.Concat(_askedLeftOut).Select(school => _schools[school].Id)],
            [.. _late.Where(_table.Holds).Select(school => _schools[school].Id)],
            shortages);
    }

    public PlanCheck Check()
    {
        HoldFixed();
        var shortages = ChooseSchools(out var chosen);
        return new PlanCheck(chosen.Count, _leftOut.Count, _late.Count, shortages);
    }

    private int FullRoom(PlanSlot slot) => PlanStaff.RoomOf(_input.Visitors[_visitorIndex[slot.VisitorId]], slot.Part, null);

    private bool MayVisit(int visitor, int school) => _mayVisit[visitor, school];

    // A visit that is agreed stands, also where the visitor has no time set aside or no room left that day.
    private void HoldFixed()
    {
        var meetings = new Dictionary<FixedVisit, int>();
        for (var school = 0; school < _schools.Count; school++)
        {
            if (_schools[school].Fixed is not { } held || !_visitorIndex.TryGetValue(held.VisitorId, out var visitor))
                continue;
            if (held.TogetherId is not null && meetings.TryGetValue(held, out var meeting))
            {
                _room[meeting]++;
                _table.Put(school, meeting, stays: true);
                continue;
            }

            var slots = Enumerable.Range(0, _slots.Count).Where(slot => _visitorOfSlot[slot] == visitor
                && (held.Day is { } day ? _slots[slot].Day == day && IsAtItsHour(slot, held) : _slots[slot].Day >= held.Week && _slots[slot].Day < held.Week.AddDays(7))).ToList();
            var best = slots.Where(_table.HasRoom).Select(slot => (int?)slot).MinBy(slot => (!IsBefore(slot!.Value, school), AddedTo(slot.Value, school), slot));
            _table.Put(school, meetings[held] = best ?? SlotOutside(held, visitor), stays: true);
        }
    }

    private bool IsAtItsHour(int slot, FixedVisit held) => held.At is not { } at || _slots[slot].Part == DayPart.WholeDay || _slots[slot].Part == at.Half();

    private bool IsBefore(int slot, int school) =>
        _schools[school].Before is { } before && (_slots[slot].VisitorId, _slots[slot].Day, _slots[slot].Part) == (before.VisitorId, before.Day, before.Part);

    private double AddedTo(int slot, int school) => _table.In(slot).Count == 0
        ? 2 * _distances.FromHome(_visitorOfSlot[slot], school)
        : _table.In(slot).Min(other => _distances.Between(other, school));

    private int SlotOutside(FixedVisit held, int visitor)
    {
        var day = held.Day ?? held.Week;
        var part = held.At?.Half() ?? DayPart.WholeDay;
        var known = Enumerable.Range(0, _slots.Count).FirstOrDefault(slot => slot >= _input.Slots.Count && _visitorOfSlot[slot] == visitor && _slots[slot].Day == day && _slots[slot].Part == part, -1);
        if (known >= 0)
        {
            _room[known]++;
            return known;
        }

        var term = _slots.Where(slot => slot.Day <= day).Select(slot => slot.Term).DefaultIfEmpty(0).Last();
        _slots.Add(new PlanSlot(held.VisitorId, day, part, term));
        _visitorOfSlot.Add(visitor);
        _room.Add(1);
        _table.AddSlot();
        return _slots.Count - 1;
    }

    // Schools due within the plan, the highest scores first, each in its due term or, where nothing could hold it there,
    // in the first that can; then those that a person has planned; then those that come next, while more are wanted.
    private List<Shortage> ChooseSchools(out List<int> chosen)
    {
        var visitors = _input.Visitors.Count;
        var room = new int[visitors * _input.Terms];
        for (var slot = 0; slot < _slots.Count; slot++)
            room[(_visitorOfSlot[slot] * _input.Terms) + _slots[slot].Term] += _room[slot] - _table.In(slot).Count;
        var terms = new TermRoom(_input.Terms, room);
        var open = Enumerable.Range(0, _schools.Count).Where(school => _schools[school].Fixed is null).OrderByDescending(school => _schools[school].Score).ThenBy(school => school).ToList();
        var due = open.Where(school => _schools[school].DueBy is not null).ToList();
        var tooFew = new List<IReadOnlySet<int>>();
        var missed = new List<int>();
        foreach (var school in due)
        {
            _due[school] = DueTerm(school);
            if (terms.Add(VisitorsFor(school), _schools[school].NotBefore, _due[school]) is { } places)
            {
                tooFew.Add(places);
                missed.Add(school);
            }
        }

        // Only now, so that none of them takes the place of one that can be on time.
        foreach (var school in missed)
        {
            var held = false;
            while (!held && ++_due[school] < _input.Terms)
                held = terms.Add(VisitorsFor(school), _schools[school].NotBefore, _due[school]) is null;
            (held ? _late : _leftOut).Add(school);
        }

        chosen = [.. due.Except(_leftOut)];
        foreach (var school in open.Where(school => _schools[school] is { DueBy: null, ByHand: not null }))
            (terms.Add(VisitorsFor(school), _schools[school].NotBefore, _due[school]) is null ? chosen : _askedLeftOut).Add(school);
        var wanted = _input.Wanted - chosen.Count - Enumerable.Range(0, _schools.Count).Count(_table.Holds);
        foreach (var school in open.Where(school => _schools[school] is { DueBy: null, ByHand: null }))
        {
            if (wanted <= 0)
                break;
            if (terms.Add(VisitorsFor(school), _schools[school].NotBefore, _input.Terms - 1) is not null)
                continue;
            chosen.Add(school);
            wanted--;
        }

        // Where nobody goes, no time would be enough.
        var nowhere = due.Count(school => VisitorsFor(school).Length == 0);
        IEnumerable<Shortage> nobody = nowhere == 0 ? [] : [new Shortage([], nowhere, 0)];
        return [.. nobody, .. tooFew.Where(places => places.Count > 0).DistinctBy(places => string.Join(',', places.Order())).Select(places => new Shortage(
            [.. places.GroupBy(place => place / _input.Terms).OrderBy(group => group.Key).Select(group => new VisitorUntil(_input.Visitors[group.Key].Id, group.Max(place => place % _input.Terms)))],
            due.Count(school => VisitorsFor(school) is { Length: > 0 } visitors && terms.DependsOn(places, visitors, _schools[school].NotBefore, DueTerm(school))),
            terms.RoomIn(places)))];
    }

    private int DueTerm(int school) => Math.Max(_schools[school].DueBy!.Value, _schools[school].NotBefore);

    private int[] VisitorsFor(int school) => [.. Enumerable.Range(0, _input.Visitors.Count).Where(visitor => _mayVisit[visitor, school])];

    private void Keep(List<int> chosen)
    {
        foreach (var school in chosen)
        {
            // What an earlier plan had stays there, so that a plan made anew is the same; it is brought into its week at the end, if it can be.
            if (_schools[school].Before is null && ItsWeek(school).Where(_table.HasRoom).Select(slot => (int?)slot).MinBy(slot => (AddedTo(slot!.Value, school), slot)) is { } free)
                _table.Put(school, free);
        }

        var slots = _slots.Select((slot, index) => (slot, index)).Take(_input.Slots.Count).ToDictionary(one => new PlannedPlace(one.slot.VisitorId, one.slot.Day, one.slot.Part), one => one.index);
        foreach (var school in chosen)
        {
            if (!_table.Holds(school) && _schools[school].Before is { } before && slots.TryGetValue(before, out var slot) && _table.HasRoom(slot)
                && IsInTime(slot, school) && _mayVisit[_visitorOfSlot[slot], school])
                _table.Put(school, slot);
        }
    }

    // Where a person planned it, as far as it can be there in time.
    private IEnumerable<int> ItsWeek(int school) => _schools[school].ByHand is not { } week ? [] : Enumerable.Range(0, _input.Slots.Count)
        .Where(slot => _slots[slot].VisitorId == week.VisitorId && _slots[slot].Day >= week.Week && _slots[slot].Day < week.Week.AddDays(7) && IsInTime(slot, school));

    private void BringIntoItsWeek(int school)
    {
        var week = ItsWeek(school).ToHashSet();
        if (week.Count > 0 && !week.Overlaps([_table.SlotOf(school)]))
            _table.Bring(school, week, other => !ItsWeek(other).Contains(_table.SlotOf(other)));
    }

    private bool IsInTime(int slot, int school) => _slots[slot].Term >= _schools[school].NotBefore && _slots[slot].Term <= _due[school];

    private void Search(List<int> chosen, IProgress<double>? progress, CancellationToken stop)
    {
        var searched = chosen.Where(school => !_table.Holds(school) && _schools[school].NotBefore == 0 && _distances.IsPlaced(school)).ToList();
        if (searched.Count == 0)
            return;
        var byVisitor = Enumerable.Range(0, _slots.Count).Where(IsWhole).ToLookup(slot => _visitorOfSlot[slot]);
        var time = _input.Visitors.Select((visitor, index) => new VisitorTime(_input.Terms, visitor.VisitsPerHalfDay, byVisitor[index].Select(slot => _slots[slot]))).ToArray();
        var search = new TourSearch(
            _distances,
            time,
            MayVisit,
            searched,
            _due,
            [.. _schools.Select(school => LeftOutMetres * (1 + Math.Max(0, (double)school.Score) / 1_000))],
            [.. Enumerable.Range(0, _slots.Count).Where(slot => !IsWhole(slot) && _table.HasRoom(slot)).Select(BoundTour)],
            [.. _slots.Select(slot => slot.Term)],
            _input.RulesOrUsual.Seed);
        var tours = search.Run(_input.RulesOrUsual.Effort * searched.Count, stop, progress);
        foreach (var tour in tours.Where(tour => tour.Slot >= 0))
            Place(tour, tour.Slot);
        for (var visitor = 0; visitor < time.Length; visitor++)
        {
            var dates = new TourDates(_input.Terms, time[visitor].HalfDay, school => _schools[school].Score);
            foreach (var (tour, slot) in dates.Give([.. tours.Where(tour => tour.Slot < 0 && tour.Visitor == visitor)], [.. byVisitor[visitor].Select(slot => (_slots[slot], slot))]))
                Place(tour, slot);
        }
    }

    private bool IsWhole(int slot) => _table.In(slot).Count == 0 && _room[slot] == FullRoom(_slots[slot]);

    private void Place(Tour tour, int slot)
    {
        foreach (var school in tour.Taken)
        {
            if (!_table.Holds(school))
                _table.Put(school, slot);
        }
    }

    private Tour BoundTour(int slot)
    {
        var tour = new Tour(_visitorOfSlot[slot], _room[slot]) { Slot = slot };
        foreach (var school in _table.In(slot))
            tour.Insert(school, tour.Count);
        return tour;
    }

    private Outing OutingOf(int slot)
    {
        var stops = DrivingOrder.Of(_distances, _visitorOfSlot[slot], _table.In(slot));
        return new Outing(_slots[slot], [.. stops.Select(school => _schools[school].Id)], _distances.Length(_visitorOfSlot[slot], stops) * _input.RulesOrUsual.RoadFactor / 1_000);
    }
}
