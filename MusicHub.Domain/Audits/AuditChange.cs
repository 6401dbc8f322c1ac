namespace MusicHub.Domain.Audits;

/// <summary>
/// How far a school has come from one audit to the next, over those statements alone that were rated in both: a statement
/// that is new, gone or not rated in one of them would make the means differ without anything having changed.
/// </summary>
/// <param name="Change">Of the mean rating, over the comparable statements; null where there are none.</param>
public sealed record AuditChange(int Compared, int Higher, int Lower, decimal? Before, decimal? Now, decimal? Change)
{
    /// <param name="before">Of an audit whose scale has as many steps; of another, nothing can be compared.</param>
    public static AuditChange Of(IReadOnlyCollection<RatedStatement> before, IReadOnlyCollection<RatedStatement> now)
    {
        var earlier = before.Where(statement => statement.IsRated).ToDictionary(statement => statement.Key, statement => statement.Rating!.Value);
        var both = now.Where(statement => statement.IsRated && earlier.ContainsKey(statement.Key)).Select(statement => (Before: earlier[statement.Key], Now: statement.Rating!.Value)).ToList();
        if (both.Count == 0)
            return new(0, 0, 0, null, null, null);
        var (was, stands) = ((decimal)both.Sum(pair => pair.Before) / both.Count, (decimal)both.Sum(pair => pair.Now) / both.Count);
        return new(both.Count, both.Count(pair => pair.Now > pair.Before), both.Count(pair => pair.Now < pair.Before), was, stands, (decimal)both.Sum(pair => pair.Now - pair.Before) / both.Count);
    }
}
