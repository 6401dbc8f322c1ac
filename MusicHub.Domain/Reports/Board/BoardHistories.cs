namespace MusicHub.Domain.Reports.Board;

/// <summary>Which school a visit counts for today: the one where it took place, or that which has taken over its history since.</summary>
internal sealed class BoardHistories(IReadOnlyList<SuccessionFact> successions)
{
    private readonly ILookup<Guid, Guid> _successors = successions.ToLookup(row => row.PredecessorId, row => row.SchoolId);

    /// <summary>The last successor, step by step. Where two claim the history, the first by identity: a visit counts once.</summary>
    public Guid Standing(Guid schoolId)
    {
        var seen = new HashSet<Guid>();
        while (seen.Add(schoolId) && _successors[schoolId].Where(id => !seen.Contains(id)).Order().Take(1).ToList() is [var successor])
            schoolId = successor;
        return schoolId;
    }

    /// <summary>The school itself and all that have taken over its history.</summary>
    public IReadOnlySet<Guid> Heirs(Guid schoolId)
    {
        var heirs = new HashSet<Guid>();
        var ahead = new Stack<Guid>([schoolId]);
        while (ahead.TryPop(out var next))
        {
            if (heirs.Add(next))
            {
                foreach (var successor in _successors[next])
                    ahead.Push(successor);
            }
        }

        return heirs;
    }
}
