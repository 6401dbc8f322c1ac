namespace MusicHub.Domain.Schools;

/// <summary>Which establishment came of which, made of the register's links, whichever side they were written on.</summary>
public sealed class Succession
{
    private readonly ILookup<int, SuccessionStep> _after;
    private readonly ILookup<int, SuccessionStep> _before;

    /// <param name="isLive">Whether a URN is of a school that is open or about to open: of two that only say "amalgamation", that one came after.</param>
    public Succession(IEnumerable<RegisterLink> links, Func<int, bool> isLive)
    {
        // Both sides of a link tell the same; what one leaves out the other may say.
        var steps = links
            .Select(link => Step(link, isLive))
            .Where(step => step.Older != step.Newer)
            .GroupBy(step => (step.Older, step.Newer))
            .Select(told => new SuccessionStep(told.Key.Older, told.Key.Newer, told.Min(step => step.Kind), told.Min(step => step.On)))
            .OrderBy(step => step.Newer).ThenBy(step => step.Older)
            .ToList();
        _after = steps.ToLookup(step => step.Older);
        _before = steps.ToLookup(step => step.Newer);
    }

    public IEnumerable<SuccessionStep> After(int urn) => _after[urn];

    public IEnumerable<SuccessionStep> Before(int urn) => _before[urn];

    /// <summary>Follows the links onwards from a URN, through those that are passed over, to where it ended up.</summary>
    /// <param name="isEnd">Whether to stop at a URN and take it.</param>
    public IReadOnlyList<SuccessionStep> EndsAfter(int urn, Func<int, bool> isEnd)
    {
        var ends = new List<SuccessionStep>();
        var seen = new HashSet<int> { urn };
        var open = new Queue<SuccessionStep>(After(urn));
        while (open.TryDequeue(out var step))
        {
            if (!seen.Add(step.Newer))
                continue;
            if (isEnd(step.Newer))
            {
                ends.Add(step);
                continue;
            }

            // The kind and the day are those of the first step: that is when the school ended.
            foreach (var next in After(step.Newer))
                open.Enqueue(next with { Kind = step.Kind, On = step.On });
        }

        return ends;
    }

    private static SuccessionStep Step(RegisterLink link, Func<int, bool> isLive)
    {
        var (older, newer) = link.Kind switch
        {
            RegisterLinkKind.Predecessor => (link.LinkedUrn, link.Urn),
            RegisterLinkKind.Successor => (link.Urn, link.LinkedUrn),
            RegisterLinkKind.Amalgamation when isLive(link.Urn) != isLive(link.LinkedUrn) =>
                isLive(link.Urn) ? (link.LinkedUrn, link.Urn) : (link.Urn, link.LinkedUrn),
            _ => (0, 0),
        };
        return new(older, newer, KindOf(link), link.EstablishedOn);
    }

    private static PredecessorKind KindOf(RegisterLink link) =>
        link.IsSplit ? PredecessorKind.Split
        : link.TypeName.Contains("merge", StringComparison.OrdinalIgnoreCase) ? PredecessorKind.Merged
        : link.TypeName.Contains("amalgam", StringComparison.OrdinalIgnoreCase) ? PredecessorKind.Amalgamated
        : PredecessorKind.Other;
}

/// <summary>One establishment came of another.</summary>
public sealed record SuccessionStep(int Older, int Newer, PredecessorKind Kind, DateOnly? On);
