namespace MusicHub.Domain.Audits.County;

/// <summary>What many schools' ratings say of one area or statement: each school's own mean counts once, however many statements it was put.</summary>
/// <param name="Mean">Exact; null where no school has rated it.</param>
/// <param name="Schools">That have rated it.</param>
public sealed record CountyScore(decimal? Mean, int Schools)
{
    public static readonly CountyScore None = new(null, 0);

    public static CountyScore Of(IReadOnlyCollection<RatingSum> ratings) =>
        ratings.Count == 0 ? None : new(ratings.Sum(rating => rating.Mean) / ratings.Count, ratings.Count);
}
