namespace MusicHub.Domain.Surveys;

/// <summary>
/// What of a survey's counts may be published: none under five, and none from which such a one could be worked out, also by
/// somebody who knows this rule.
/// </summary>
public static class SmallCounts
{
    public const int Least = 5;

    /// <summary>
    /// Counts that add up to a published total. Where the small ones could be worked out from what they are together, or are
    /// small even together, the smallest of the others is hidden with them, so that each hidden one may be a small one or the
    /// other; counts equal to that one too, as it would be told by its place.
    /// </summary>
    /// <returns>Null for each that is hidden; all hidden where the total itself is small.</returns>
    public static IReadOnlyList<int?> OfParts(IReadOnlyList<int> counts)
    {
        var small = counts.Where(count => count < Least).ToList();
        var together = small.Sum();
        var alone = small.Count == 0 || (together >= Least && together < (Least - 1) * small.Count);
        var hidden = alone ? Least - 1 : counts.Sum() < Least ? int.MaxValue : counts.Where(count => count >= Least).DefaultIfEmpty(Least).Min();
        return [.. counts.Select(count => count <= hidden ? null : (int?)count)];
    }

    /// <summary>
    /// Counts out of groups whose sizes anybody knows, adding up to a published total. What is hidden with a small count goes by
    /// the sizes, not by the counts: all groups as small as it or smaller, and larger ones until those hidden are two or more,
    /// count five or more together, and no more than half of what they could. A group of nobody has nothing to hide.
    /// </summary>
    /// <returns>Null for each that is hidden; all are where the total is more than half of what it could be, as then little room is left for doubt.</returns>
    public static IReadOnlyList<int?> OfGroups(IReadOnlyList<int> counts, IReadOnlyList<int> sizes)
    {
        if (2 * counts.Sum() > sizes.Sum())
            return [.. sizes.Select(size => size > 0 ? (int?)null : 0)];
        var hidden = sizes.Where((size, at) => size > 0 && counts[at] < Least).DefaultIfEmpty(-1).Max();
        foreach (var size in sizes.Where(size => hidden >= 0 && size >= hidden).Distinct().Order())
        {
            hidden = size;
            var together = Enumerable.Range(0, sizes.Count).Where(at => sizes[at] > 0 && sizes[at] <= size).ToList();
            var sum = together.Sum(at => counts[at]);
            if (together.Count > 1 && sum >= Least && 2 * sum <= together.Sum(at => sizes[at]))
                break;
        }

        return [.. counts.Select((count, at) => sizes[at] > 0 && sizes[at] <= hidden ? null : (int?)count)];
    }

    /// <summary>One count out of a published total: it is small as well when it leaves a small rest.</summary>
    public static int? OfShare(int count, int total) => count < Least || total - count < Least ? null : count;

    /// <summary>A total by itself, of schools or of pupils.</summary>
    public static int? OfTotal(int count) => count < Least ? null : count;
}
