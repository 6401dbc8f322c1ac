namespace MusicHub.Domain.VisitCycle.Planning;

/// <summary>
/// How many visits each visitor can make in each term, and a proof for every school that they cannot hold: schools are
/// matched with visits, and a school that finds none even when others make way shows a set of visitors and terms that
/// more schools depend on than there are visits in it.
/// </summary>
internal sealed class TermRoom
{
    private readonly int _terms;
    private readonly int[] _room;
    private readonly int[] _used;
    private readonly List<int[]> _placesOfGroup = [];
    private readonly Dictionary<string, int> _groups = [];
    private readonly List<int[]> _load = [];

    /// <param name="room">Visits by visitor and term: place v × terms + t.</param>
    public TermRoom(int terms, int[] room) => (_terms, _room, _used) = (terms, room, new int[room.Length]);

    /// <summary>Finds a visit for a school, moving others within what is open to them.</summary>
    /// <param name="visitors">Indexes of those who may go.</param>
    /// <returns>Null when it is held; otherwise the places that are too few.</returns>
    public IReadOnlySet<int>? Add(IReadOnlyList<int> visitors, int notBefore, int dueBy)
    {
        var group = GroupOf(visitors, notBefore, dueBy);
        var from = new Dictionary<int, (int Place, int Group)>();
        var ahead = new Queue<int>();
        foreach (var place in _placesOfGroup[group])
        {
            from[place] = (-1, group);
            ahead.Enqueue(place);
        }

        while (ahead.TryDequeue(out var place))
        {
            if (_used[place] < _room[place])
            {
                Shift(place, from);
                return null;
            }

            for (var other = 0; other < _load.Count; other++)
            {
                if (_load[other][place] == 0)
                    continue;
                foreach (var next in _placesOfGroup[other])
                {
                    if (from.TryAdd(next, (place, other)))
                        ahead.Enqueue(next);
                }
            }
        }

        return from.Keys.ToHashSet();
    }

    /// <summary>Whether a school can go nowhere else than to these places.</summary>
    public bool DependsOn(IReadOnlySet<int> places, IReadOnlyList<int> visitors, int notBefore, int dueBy) =>
        PlacesOf(visitors, notBefore, dueBy).All(places.Contains);

    public int RoomIn(IReadOnlySet<int> places) => places.Sum(place => _room[place]);

    private void Shift(int place, Dictionary<int, (int Place, int Group)> from)
    {
        _used[place]++;
        while (true)
        {
            var (previous, group) = from[place];
            _load[group][place]++;
            if (previous < 0)
                return;
            _load[group][previous]--;
            place = previous;
        }
    }

    // Schools that may go to the same places are one group, so that a county is a few dozen of them.
    private int GroupOf(IReadOnlyList<int> visitors, int notBefore, int dueBy)
    {
        var key = $"{string.Join(',', visitors)}|{notBefore}|{dueBy}";
        if (_groups.TryGetValue(key, out var known))
            return known;
        _placesOfGroup.Add([.. PlacesOf(visitors, notBefore, dueBy)]);
        _load.Add(new int[_room.Length]);
        return _groups[key] = _load.Count - 1;
    }

    private IEnumerable<int> PlacesOf(IReadOnlyList<int> visitors, int notBefore, int dueBy) =>
        from visitor in visitors
        from term in Enumerable.Range(notBefore, Math.Max(0, Math.Min(dueBy, _terms - 1) - notBefore + 1))
        select (visitor * _terms) + term;
}
