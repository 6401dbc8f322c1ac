namespace MusicHub.Domain.Audits.County;

/// <summary>
/// How far schools have come from one academic year to another, over schools audited in both and statements rated in both
/// audits alone: other schools, or other statements, would move the means without anything having changed.
/// </summary>
/// <param name="Schools">With at least one comparable statement.</param>
/// <param name="Higher">Schools whose mean over those statements rose.</param>
/// <param name="Change">Mean of the schools' changes; null where there are none.</param>
public sealed record CountyMovement(int Schools, int Higher, int Lower, decimal? Change)
{
    public static readonly CountyMovement None = new(0, 0, 0, null);

    /// <param name="before">Ratings of statements of the earlier year's audits, by a scale as long as the later one's.</param>
    /// <param name="now">Of the later year's.</param>
    /// <param name="schoolOf">By audit.</param>
    public static CountyMovement Of(IEnumerable<RatingSum> before, IEnumerable<RatingSum> now, IReadOnlyDictionary<Guid, Guid> schoolOf)
    {
        var earlier = before.ToDictionary(rating => (schoolOf[rating.AuditId], rating.Of), rating => rating.Mean);
        var changes = now
            .Select(rating => (School: schoolOf[rating.AuditId], rating.Of, rating.Mean))
            .Where(rating => earlier.ContainsKey((rating.School, rating.Of)))
            .GroupBy(rating => rating.School, rating => rating.Mean - earlier[(rating.School, rating.Of)])
            .Select(ofSchool => ofSchool.Sum() / ofSchool.Count())
            .ToList();
        return new(changes.Count, changes.Count(change => change > 0), changes.Count(change => change < 0), changes.Count == 0 ? null : changes.Sum() / changes.Count);
    }
}
