namespace MusicHub.Domain.Audits.County;

/// <summary>How schools of each group stand in each area.</summary>
/// <param name="Areas">By key, in the order that was asked for.</param>
/// <param name="Groups">Each with its schools' number and its scores, area by area; and all together.</param>
public sealed record HeatMap<TGroup>(IReadOnlyList<Guid> Areas, IReadOnlyList<HeatGroup<TGroup>> Groups, IReadOnlyList<CountyScore> All)
{
    /// <param name="ratings">Of the areas, of these audits and perhaps of others.</param>
    public static HeatMap<TGroup> Of(IReadOnlyList<Guid> areas, IReadOnlyList<AuditedSchool> audits, IEnumerable<RatingSum> ratings, Func<AuditedSchool, TGroup> groupOf)
    {
        var byAudit = audits.ToDictionary(audit => audit.AuditId);
        var known = ratings.Where(rating => byAudit.ContainsKey(rating.AuditId)).ToList();
        var byGroup = known.ToLookup(rating => (groupOf(byAudit[rating.AuditId]), rating.Of));
        var byArea = known.ToLookup(rating => rating.Of);
        return new(
            areas,
            [.. audits.GroupBy(groupOf).Select(group => new HeatGroup<TGroup>(group.Key, group.Count(), [.. areas.Select(area => CountyScore.Of([.. byGroup[(group.Key, area)]]))]))],
            [.. areas.Select(area => CountyScore.Of([.. byArea[area]]))]);
    }
}

public sealed record HeatGroup<TGroup>(TGroup Group, int Schools, IReadOnlyList<CountyScore> Scores);
