namespace MusicHub.Domain.VisitCycle.Forecasts;

/// <summary>The visits of one term, shared out among the visitors who go to the school's region: a largest matching, found by augmenting paths.</summary>
internal sealed class TermVisits(IReadOnlyList<ForecastVisitor> visitors, int term)
{
    private readonly int[] _left = [.. visitors.Select(visitor => visitor.Visits[term])];

    // Visits of each visitor, by region; the empty one stands for none.
    private readonly Dictionary<Guid, int>[] _made = [.. visitors.Select(_ => new Dictionary<Guid, int>())];

    /// <summary>Finds a visitor for one more school of the region, where need be by handing another region's school to somebody else.</summary>
    public bool TryVisit(Guid? region)
    {
        var from = Enumerable.Repeat(-1, visitors.Count).ToArray();
        var moved = new Guid?[visitors.Count];
        var ahead = new Queue<int>();
        for (var visitor = 0; visitor < visitors.Count; visitor++)
        {
            if (visitors[visitor].GoesTo(region))
            {
                from[visitor] = visitor;
                ahead.Enqueue(visitor);
            }
        }

        while (ahead.TryDequeue(out var visitor))
        {
            if (_left[visitor] > 0)
            {
                Take(visitor, region ?? Guid.Empty, from, moved);
                return true;
            }

            foreach (var other in _made[visitor].Where(made => made.Value > 0).Select(made => made.Key).Order())
            {
                for (var next = 0; next < visitors.Count; next++)
                {
                    if (from[next] >= 0 || !visitors[next].GoesTo(other == Guid.Empty ? null : other))
                        continue;
                    (from[next], moved[next]) = (visitor, other);
                    ahead.Enqueue(next);
                }
            }
        }

        return false;
    }

    private void Take(int visitor, Guid region, int[] from, Guid?[] moved)
    {
        _left[visitor]--;
        while (moved[visitor] is { } other)
        {
            Add(visitor, other, 1);
            visitor = from[visitor];
            Add(visitor, other, -1);
        }

        Add(visitor, region, 1);
    }

    private void Add(int visitor, Guid region, int visits) => _made[visitor][region] = _made[visitor].GetValueOrDefault(region) + visits;
}
