namespace MusicHub.Domain.VisitCycle.Planning;

/// <summary>
/// Groups schools into outings with short drives: again and again takes out strings of schools that are near each other
/// and puts each back where it costs least, keeping what is better and, while it is still early, sometimes what is worse
/// (slack induction by string removals, Christiaens and Vanden Berghe 2020). Outings never exceed the visitors' time by
/// any due term. A school that finds no room stays out at a price that no drive outweighs.
/// </summary>
internal sealed class TourSearch
{
    private const double MeanRemoved = 10;
    private const int LongestString = 10;
    private const double BlinkChance = 0.01;
    private const double SplitChance = 0.5;
    private const double GrowSplit = 0.01;
    private const double Warmth = 0.5;
    private const int NearestKept = 300;
    private const int NearestLooked = 40;

    private readonly Distances _distances;
    private readonly VisitorTime[] _time;
    private readonly Func<int, int, bool> _mayVisit;
    private readonly int[] _due;
    private readonly double[] _missing;
    private readonly bool[] _held;
    private readonly int[] _slotTerm;
    private readonly int[][] _near;
    private readonly int[] _visitors;
    private readonly double[] _homeward;
    private readonly int _toPlace;
    private readonly Random _random;

    private readonly List<Tour> _tours = [];
    private readonly Tour?[] _tourOf;
    private readonly List<int> _absent = [];
    private readonly List<(Tour Tour, int[] Stops, int Due)> _undo = [];
    private readonly List<Tour> _made = [];
    private readonly List<int> _absentBefore = [];
    private readonly List<Tour> _close = [];
    private readonly IReadOnlyList<Tour> _bound;
    private int _look;
    private int _round;
    private double _cost;

    /// <param name="schools">Those to place: indexes into the distances.</param>
    /// <param name="due">Of every school: its due term.</param>
    /// <param name="missing">Of every school: what leaving it out costs, in metres.</param>
    /// <param name="bound">Tours that stand already, each in its slot, with stops that must stay.</param>
    /// <param name="slotTerm">The term of each slot.</param>
    public TourSearch(
        Distances distances,
        VisitorTime[] time,
        Func<int, int, bool> mayVisit,
        IReadOnlyList<int> schools,
        int[] due,
        double[] missing,
        IReadOnlyList<Tour> bound,
        int[] slotTerm,
        int seed)
    {
        (_distances, _time, _mayVisit, _due, _missing, _slotTerm) = (distances, time, mayVisit, due, missing, slotTerm);
        _random = new Random(seed);
        _tourOf = new Tour?[distances.Schools];
        _held = new bool[distances.Schools];
        _visitors = [.. Enumerable.Range(0, time.Length)];
        _bound = bound;
        foreach (var tour in bound)
        {
            Enter(tour);
            foreach (var stop in tour.Taken)
                (_tourOf[stop], _held[stop]) = (tour, true);
            _cost += distances.Length(tour.Visitor, tour.Taken);
        }

        _homeward = [.. Enumerable.Range(0, distances.Schools).Select(school => _visitors.Min(visitor => distances.FromHome(visitor, school)))];
        _toPlace = schools.Count;
        _absent.AddRange(schools);
        _cost += schools.Sum(school => missing[school]);
        _near = Neighbours(schools);
    }

    /// <summary>Searches for that many rounds.</summary>
    /// <returns>The best tours found; schools in none of them had no room.</returns>
    public IReadOnlyList<Tour> Run(int rounds, CancellationToken stop, IProgress<double>? progress = null)
    {
        Begin();
        Recreate();
        var seeds = _near.Select((near, school) => (near, school)).Where(one => one.near.Length > 0).Select(one => one.school).ToArray();
        var best = Copy();
        var bestCost = _cost;
        if (seeds.Length < 2)
            return best;
        var start = Math.Max(1, _tours.Sum(tour => _distances.Length(tour.Visitor, tour.Taken)) / Math.Max(1, seeds.Length) * Warmth);
        var end = start / 1_000;
        var cooling = Math.Pow(end / start, 1.0 / Math.Max(1, rounds));
        var temperature = start;
        for (var round = 0; round < rounds; round++)
        {
            if ((round & 1023) == 0)
            {
                stop.ThrowIfCancellationRequested();
                progress?.Report((double)round / rounds);
            }

            var before = _cost;
            Begin();
            Ruin(seeds[_random.Next(seeds.Length)]);
            Recreate();
            temperature *= cooling;
            if (_cost >= before - (temperature * Math.Log(1 - _random.NextDouble())))
                Undo(before);
            else if (_cost < bestCost - 1e-6)
                (best, bestCost) = (Copy(), _cost);
        }

        return best;
    }

    private List<Tour> Copy() => [.. _tours.Select(Clone)];

    private static Tour Clone(Tour tour)
    {
        var copy = new Tour(tour.Visitor, tour.Stops.Length) { Slot = tour.Slot, Due = tour.Due, Count = tour.Count };
        tour.Taken.CopyTo(copy.Stops);
        return copy;
    }

    private void Begin()
    {
        _round++;
        _undo.Clear();
        _made.Clear();
        _absentBefore.Clear();
        _absentBefore.AddRange(_absent);
    }

    // Takes strings of stops out of the outings around one school.
    private void Ruin(int seed)
    {
        var meanLength = Math.Min(LongestString, Math.Max(1, _tours.Count == 0 ? 1 : (double)_toPlace / _tours.Count));
        var most = Math.Max(1, (4 * MeanRemoved / (1 + meanLength)) - 1);
        var strings = (int)Math.Floor((_random.NextDouble() * most) + 1);
        foreach (var school in _near[seed])
        {
            if (strings == 0)
                return;
            if (_tourOf[school] is not { } tour || tour.Touched == _round || _held[school])
                continue;
            var longest = Math.Min(tour.Count, LongestString);
            TakeString(tour, school, (int)Math.Floor((_random.NextDouble() * longest) + 1));
            strings--;
        }
    }

    private void TakeString(Tour tour, int school, int length)
    {
        Touch(tour);
        var position = tour.Taken.IndexOf(school);
        var spared = 0;
        if (length < tour.Count && _random.NextDouble() < SplitChance)
        {
            spared = 1;
            while (length + spared < tour.Count && _random.NextDouble() > GrowSplit)
                spared++;
        }

        var span = Math.Min(tour.Count, length + spared);
        var lowest = Math.Max(0, position - span + 1);
        var highest = Math.Min(position, tour.Count - span);
        var from = lowest + _random.Next(highest - lowest + 1);
        var sparedFrom = from + (spared == 0 ? span : _random.Next(length + 1));
        var before = _distances.Length(tour.Visitor, tour.Taken);
        Release(tour);
        for (var at = from + span - 1; at >= from; at--)
        {
            if ((at >= sparedFrom && at < sparedFrom + spared) || _held[tour.Stops[at]])
                continue;
            var taken = tour.Stops[at];
            tour.RemoveAt(at);
            _tourOf[taken] = null;
            _absent.Add(taken);
            _cost += _missing[taken];
        }

        tour.Due = DueOf(tour);
        _cost += _distances.Length(tour.Visitor, tour.Taken) - before;
        if (tour.Count == 0 && tour.Slot < 0)
            Leave(tour);
        else
            Reserve(tour);
    }

    private void Recreate()
    {
        Order();
        for (var next = 0; next < _absent.Count; next++)
        {
            var school = _absent[next];
            if (!PutBack(school))
                continue;
            _absent.RemoveAt(next--);
            _cost -= _missing[school];
        }
    }

    // Which first: by chance, the farthest, the nearest to home, the soonest due.
    private void Order()
    {
        for (var one = _absent.Count - 1; one > 0; one--)
        {
            var other = _random.Next(one + 1);
            (_absent[one], _absent[other]) = (_absent[other], _absent[one]);
        }

        Comparison<int>? by = _random.Next(8) switch
        {
            0 or 1 => (one, other) => _homeward[other].CompareTo(_homeward[one]),
            2 => (one, other) => _homeward[one].CompareTo(_homeward[other]),
            3 => (one, other) => _due[one].CompareTo(_due[other]),
            4 => (one, other) => _missing[other].CompareTo(_missing[one]),
            _ => null,
        };
        if (by is not null)
            _absent.Sort(by);
    }

    private bool PutBack(int school)
    {
        Tour? best = null;
        var (bestPosition, bestVisitor, bestDetour) = (-1, -1, double.MaxValue);
        foreach (var tour in Near(school))
        {
            var (position, detour) = Cheapest(tour, school, bestDetour);
            if (position >= 0 && FitsInto(tour, school))
                (best, bestPosition, bestDetour) = (tour, position, detour);
        }

        foreach (var visitor in _visitors)
        {
            var detour = 2 * _distances.FromHome(visitor, school);
            if (detour < bestDetour && _mayVisit(visitor, school) && _time[visitor].Most > 0 && _time[visitor].Fits(0, 0, 1, _due[school]))
                (best, bestVisitor, bestDetour) = (null, visitor, detour);
        }

        if (best is null && bestVisitor < 0)
        {
            foreach (var tour in _tours.Where(tour => MayTake(tour, school)))
            {
                var (position, detour) = Cheapest(tour, school, bestDetour);
                if (position >= 0 && FitsInto(tour, school))
                    (best, bestPosition, bestDetour) = (tour, position, detour);
            }

            if (best is null)
                return false;
        }

        if (best is null)
        {
            (best, bestPosition) = (new Tour(bestVisitor, _time[bestVisitor].Most) { Touched = _round }, 0);
            _made.Add(best);
            Enter(best);
        }
        else
        {
            Touch(best);
            Release(best);
        }

        best.Insert(school, bestPosition);
        best.Due = Math.Min(best.Due, _due[school]);
        Reserve(best);
        _tourOf[school] = best;
        _cost += bestDetour;
        return true;
    }

    // The outings that pass close by, and those that stand already: others are looked at only where these have no room.
    private List<Tour> Near(int school)
    {
        _close.Clear();
        _look++;
        foreach (var near in _near[school].AsSpan(0, Math.Min(_near[school].Length, NearestLooked)))
        {
            if (_tourOf[near] is { } tour && tour.Looked != _look)
            {
                tour.Looked = _look;
                if (MayTake(tour, school))
                    _close.Add(tour);
            }
        }

        _close.AddRange(_bound.Where(tour => tour.Looked != _look && MayTake(tour, school)));
        return _close;
    }

    private bool MayTake(Tour tour, int school) => tour.Count < tour.Stops.Length && _mayVisit(tour.Visitor, school);

    private (int Position, double Detour) Cheapest(Tour tour, int school, double under)
    {
        var (best, detour) = (-1, under);
        for (var position = 0; position <= tour.Count; position++)
        {
            var added = _distances.Detour(tour.Visitor, position == 0 ? -1 : tour.Stops[position - 1], school, position == tour.Count ? -1 : tour.Stops[position]);
            if (added < detour && _random.NextDouble() >= BlinkChance)
                (best, detour) = (position, added);
        }

        return (best, detour);
    }

    private bool FitsInto(Tour tour, int school) => tour.Slot >= 0
        ? _slotTerm[tour.Slot] <= _due[school]
        : _time[tour.Visitor].Fits(tour.Count, tour.Due, tour.Count + 1, Math.Min(tour.Due, _due[school]));

    private void Touch(Tour tour)
    {
        if (tour.Touched == _round)
            return;
        tour.Touched = _round;
        _undo.Add((tour, tour.Taken.ToArray(), tour.Due));
    }

    private void Undo(double cost)
    {
        foreach (var tour in _made.Where(tour => tour.At >= 0))
        {
            Release(tour);
            Leave(tour);
            foreach (var stop in tour.Taken)
                _tourOf[stop] = null;
        }

        foreach (var (tour, stops, due) in _undo)
        {
            if (tour.At < 0)
                Enter(tour);
            else
                Release(tour);
            foreach (var stop in tour.Taken)
                _tourOf[stop] = null;
            stops.CopyTo(tour.Stops, 0);
            (tour.Count, tour.Due) = (stops.Length, due);
        }

        foreach (var (tour, stops, _) in _undo)
        {
            Reserve(tour);
            foreach (var stop in stops)
                _tourOf[stop] = tour;
        }

        _absent.Clear();
        _absent.AddRange(_absentBefore);
        _cost = cost;
    }

    private void Enter(Tour tour)
    {
        tour.At = _tours.Count;
        _tours.Add(tour);
    }

    private void Leave(Tour tour)
    {
        var last = _tours[^1];
        (_tours[tour.At], last.At) = (last, tour.At);
        _tours.RemoveAt(_tours.Count - 1);
        tour.At = -1;
    }

    // Tours that are bound to a slot have their time already.
    private void Reserve(Tour tour)
    {
        if (tour.Slot < 0 && tour.Count > 0)
            _time[tour.Visitor].Take(tour.Count, tour.Due);
    }

    private void Release(Tour tour)
    {
        if (tour.Slot < 0 && tour.Count > 0)
            _time[tour.Visitor].Free(tour.Count, tour.Due);
    }

    private int DueOf(Tour tour)
    {
        var due = int.MaxValue;
        foreach (var stop in tour.Taken)
            due = Math.Min(due, _due[stop]);
        return due;
    }

    private int[][] Neighbours(IReadOnlyList<int> schools)
    {
        var near = new int[_distances.Schools][];
        Array.Fill(near, []);
        foreach (var school in schools)
            near[school] = [.. schools.OrderBy(other => other == school ? -1 : _distances.Between(school, other)).Take(NearestKept)];
        return near;
    }
}
