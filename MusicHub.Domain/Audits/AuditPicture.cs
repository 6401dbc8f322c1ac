namespace MusicHub.Domain.Audits;

/// <summary>What an audit says: overall, by area, by strand, and which key features the school has.</summary>
/// <param name="Areas">By area's key, in the order in which the toolkit has them.</param>
public sealed record AuditPicture(
    AuditScore All,
    IReadOnlyList<(Guid Area, AuditScore Score)> Areas,
    IReadOnlyList<(AuditStrand Strand, AuditScore Score)> Strands,
    IReadOnlyList<(KeyFeature Feature, FeatureState State)> Features)
{
    public int FeaturesMet => Features.Count(feature => feature.State == FeatureState.Met);

    /// <summary>Those that this school could meet: what it was not asked, or what does not apply to it, is none.</summary>
    public int FeaturesCounted => Features.Count(feature => feature.State is not (FeatureState.NotApplicable or FeatureState.NotAsked));

    /// <param name="met">The rating from which a statement's feature counts as there.</param>
    public static AuditPicture Of(IReadOnlyList<RatedStatement> statements, int met) => new(
        AuditScore.Of(statements),
        [.. statements.GroupBy(statement => statement.Area).Select(area => (area.Key, AuditScore.Of([.. area])))],
        [.. Enum.GetValues<AuditStrand>().Select(strand => (strand, AuditScore.Of([.. statements.Where(statement => statement.Strand == strand)])))],
        [.. KeyFeatures.All.Select(feature => (feature, StateOf([.. statements.Where(statement => statement.Feature == feature)], met)))]);

    // A feature that is told by several statements is there when all of those that were rated say so.
    private static FeatureState StateOf(IReadOnlyList<RatedStatement> statements, int met)
    {
        var rated = statements.Where(statement => statement.IsRated).ToList();
        return rated.Any(statement => statement.Rating < met) ? FeatureState.NotMet
            : rated.Count > 0 ? statements.Count(statement => !statement.NotApplicable) == rated.Count ? FeatureState.Met : FeatureState.NotRated
            : statements.Count == 0 ? FeatureState.NotAsked
            : statements.All(statement => statement.NotApplicable) ? FeatureState.NotApplicable
            : FeatureState.NotRated;
    }
}

public enum FeatureState
{
    Met,
    NotMet,

    /// <summary>Nothing that was rated speaks against it, but something is left to rate.</summary>
    NotRated,

    NotApplicable,

    /// <summary>No statement of it is put to a school of this phase.</summary>
    NotAsked,
}
