namespace MusicHub.Domain.VisitCycle.Planning;

/// <summary>The plan as it stands in time: which schools each slot holds, and the ways to put one more into it.</summary>
internal sealed class SlotTable(
    IReadOnlyList<PlanSlot> slots,
    IReadOnlyList<int> visitorOfSlot,
    IReadOnlyList<int> room,
    Distances distances,
    Func<int, int, bool> mayVisit,
    Func<int, (int From, int To)> window)
{
    private readonly List<List<int>> _held = [.. slots.Select(_ => new List<int>())];
    private readonly Dictionary<int, int> _slotOf = [];
    private readonly HashSet<int> _fixed = [];

    /// <summary>For a slot that was added behind the others.</summary>
    public void AddSlot() => _held.Add([]);

    public IReadOnlyList<int> In(int slot) => _held[slot];

    public bool Holds(int school) => _slotOf.ContainsKey(school);

    public int SlotOf(int school) => _slotOf[school];

    public bool HasRoom(int slot) => _held[slot].Count < room[slot];

    public void Put(int school, int slot, bool stays = false)
    {
        _held[slot].Add(school);
        _slotOf[school] = slot;
        if (stays)
            _fixed.Add(school);
    }

    /// <summary>Where the school adds least to the driving; where nothing is free, others make way, each within what is open to it, as few of them as can be.</summary>
    /// <returns>False when no plan with these fixed visits could hold it.</returns>
    public bool Place(int school)
    {
        var free = Open(school).Where(HasRoom).ToList();
        if (free.Count > 0)
        {
            Put(school, free.MinBy(slot => (Added(slot, school), slots[slot].Day, slot))!);
            return true;
        }

        return MakeWay(school);
    }

    /// <summary>Brings a school into one of the slots: to a free place, else in exchange with one that may be where it is now; else it stays.</summary>
    public void Bring(int school, IReadOnlyCollection<int> wanted, Func<int, bool> mayGo)
    {
        var now = _slotOf[school];
        var ways =
            from slot in wanted
            from other in HasRoom(slot) ? [-1] : _held[slot].Where(other => !_fixed.Contains(other) && mayGo(other) && Open(other).Contains(now))
            orderby other >= 0, Added(slot, school) + (other < 0 ? 0 : Added(now, other)), slot, other
            select (slot, other);
        if (ways.Select(way => ((int Slot, int Other)?)way).FirstOrDefault() is not { } best)
            return;
        _held[now].Remove(school);
        if (best.Other >= 0)
        {
            _held[best.Slot].Remove(best.Other);
            Put(best.Other, now);
        }

        Put(school, best.Slot);
    }

    private bool MakeWay(int school)
    {
        var from = new Dictionary<int, (int Slot, int School)>();
        var ahead = new Queue<int>();
        foreach (var slot in Open(school).OrderBy(slot => Added(slot, school)))
        {
            from[slot] = (-1, school);
            ahead.Enqueue(slot);
        }

        while (ahead.TryDequeue(out var slot))
        {
            if (HasRoom(slot))
            {
                Shift(slot, from);
                return true;
            }

            foreach (var other in _held[slot].Where(other => !_fixed.Contains(other)))
            {
                foreach (var next in Open(other))
                {
                    if (from.TryAdd(next, (slot, other)))
                        ahead.Enqueue(next);
                }
            }
        }

        return false;
    }

    private void Shift(int slot, Dictionary<int, (int Slot, int School)> from)
    {
        while (true)
        {
            var (previous, school) = from[slot];
            if (previous >= 0)
                _held[previous].Remove(school);
            Put(school, slot);
            if (previous < 0)
                return;
            slot = previous;
        }
    }

    private IEnumerable<int> Open(int school)
    {
        var (from, to) = window(school);
        for (var slot = 0; slot < slots.Count; slot++)
        {
            if (slots[slot].Term >= from && slots[slot].Term <= to && mayVisit(visitorOfSlot[slot], school))
                yield return slot;
        }
    }

    private double Added(int slot, int school)
    {
        var (visitor, held) = (visitorOfSlot[slot], _held[slot]);
        var least = double.MaxValue;
        for (var position = 0; position <= held.Count; position++)
            least = Math.Min(least, distances.Detour(visitor, position == 0 ? -1 : held[position - 1], school, position == held.Count ? -1 : held[position]));
        return least;
    }
}
