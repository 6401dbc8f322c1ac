namespace MusicHub.Domain.Audits;

/// <summary>The mean rating of some statements, exact; what does not apply is left out of it.</summary>
/// <param name="Mean">From 1 to the number of the scale's steps; null where nothing is rated.</param>
/// <param name="Asked">All statements that the school was put.</param>
public sealed record AuditScore(decimal? Mean, int Rated, int NotApplicable, int Asked)
{
    public int NotRated => Asked - Rated - NotApplicable;

    public static AuditScore Of(IReadOnlyCollection<RatedStatement> statements)
    {
        var ratings = statements.Where(statement => statement.IsRated).Select(statement => (decimal)statement.Rating!.Value).ToList();
        return new(ratings.Count == 0 ? null : ratings.Sum() / ratings.Count, ratings.Count, statements.Count(statement => statement.NotApplicable), statements.Count);
    }
}
