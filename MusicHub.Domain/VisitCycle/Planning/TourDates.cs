namespace MusicHub.Domain.VisitCycle.Planning;

/// <summary>
/// Gives one visitor's tours their days: each by its due term, spread over the terms as the visitor's time is, the
/// higher scores first, and within a term on evenly spaced days.
/// </summary>
internal sealed class TourDates(int terms, int halfDay, Func<int, decimal> score)
{
    /// <param name="tours">A set that fits the slots (<see cref="VisitorTime.AllFit"/>).</param>
    /// <param name="slots">The visitor's free slots with their indexes, in order of time.</param>
    public IEnumerable<(Tour Tour, int Slot)> Give(IReadOnlyList<Tour> tours, IReadOnlyList<(PlanSlot Slot, int Index)> slots)
    {
        var waiting = tours.Select(tour => new Waiting(tour, tour.Count > halfDay, tour.Taken.ToArray().Max(score))).ToList();
        var bySlots = slots.ToLookup(slot => slot.Slot.Term);
        var passed = 0;
        for (var term = 0; term < terms && waiting.Count > 0; term++)
        {
            var here = bySlots[term].ToList();
            passed += here.Count;
            var share = (int)Math.Ceiling((double)tours.Count * passed / slots.Count) - (tours.Count - waiting.Count);
            var later = slots.Where(slot => slot.Slot.Term > term).Select(slot => slot.Slot).ToList();
            var chosen = Choose(waiting, here, later, term, share);
            foreach (var (tour, slot) in Spread(chosen, here))
                yield return (tour, slot);
            waiting.RemoveAll(chosen.Contains);
        }
    }

    // The fewest tours from the term's share upwards that leave a set that later slots can hold.
    private List<Waiting> Choose(List<Waiting> waiting, List<(PlanSlot Slot, int Index)> here, List<PlanSlot> later, int term, int share)
    {
        var byScore = waiting.OrderByDescending(one => one.Tour.Due <= term).ThenByDescending(one => one.Score).ThenBy(one => one.Tour.Due).ThenBy(one => one.Tour.Stops[0]).ToList();
        var byDue = waiting.OrderBy(one => one.Tour.Due).ThenByDescending(one => one.Long).ThenByDescending(one => one.Score).ThenBy(one => one.Tour.Stops[0]).ToList();
        for (var count = Math.Clamp(share, 0, Math.Min(here.Count, waiting.Count)); count <= Math.Min(here.Count, waiting.Count); count++)
        {
            foreach (var order in new[] { byScore, byDue })
            {
                var chosen = Take(order, here, count);
                if (LaterHolds(waiting.Except(chosen), later))
                    return chosen;
            }
        }

        return Take(byDue, here, here.Count);
    }

    private static List<Waiting> Take(List<Waiting> order, List<(PlanSlot Slot, int Index)> here, int count)
    {
        var wholeDays = here.Count(slot => slot.Slot.Part == DayPart.WholeDay);
        var chosen = new List<Waiting>();
        foreach (var one in order)
        {
            if (chosen.Count == count)
                break;
            if (!one.Long || wholeDays-- > 0)
                chosen.Add(one);
        }

        return chosen;
    }

    private bool LaterHolds(IEnumerable<Waiting> rest, List<PlanSlot> later)
    {
        var time = new VisitorTime(terms, halfDay, later);
        foreach (var one in rest)
            time.Take(one.Tour.Count, one.Tour.Due);
        return time.AllFit();
    }

    private static IEnumerable<(Tour Tour, int Slot)> Spread(List<Waiting> chosen, List<(PlanSlot Slot, int Index)> here)
    {
        var open = here.ToList();
        foreach (var isLong in new[] { true, false })
        {
            var kind = chosen.Where(one => one.Long == isLong).ToList();
            var able = open.Where(slot => !isLong || slot.Slot.Part == DayPart.WholeDay).ToList();
            for (var number = 0; number < kind.Count; number++)
            {
                var slot = able[(int)((number + 0.5) * able.Count / kind.Count)];
                open.Remove(slot);
                yield return (kind[number].Tour, slot.Index);
            }
        }
    }

    private sealed record Waiting(Tour Tour, bool Long, decimal Score);
}
