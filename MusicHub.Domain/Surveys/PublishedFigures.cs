using MusicHub.Domain.Questionnaires;

namespace MusicHub.Domain.Surveys;

/// <summary>
/// One question's figures as they may be given out, always those of the whole hub: there are no others from which they could
/// be subtracted. Shares are of <paramref name="Answered"/> and are known only where the count is.
/// </summary>
/// <param name="Answered">Null where fewer than five schools answered: then nothing is shown.</param>
/// <param name="Counts">By option; null for each that is hidden.</param>
/// <param name="Mean">Of a scale: with a hidden count it would be one equation too many.</param>
public sealed record PublishedFigures(SurveyQuestion Question, int? Answered, IReadOnlyList<int?> Counts, decimal? Mean, PublishedNumbers? Numbers)
{
    public static PublishedFigures Of(QuestionFigures figures)
    {
        var question = figures.Question;
        if (SmallCounts.OfTotal(figures.Answered) is not { } answered)
            return new(question, null, [.. figures.Counts.Select(_ => (int?)null)], null, null);
        if (figures.Numbers is { } numbers)
            return new(question, answered, [], null, PublishedNumbers.Of(numbers, answered));
        var counts = question.Kind is QuestionKind.SeveralChoices or QuestionKind.Interests ? [.. figures.Counts.Select(count => SmallCounts.OfShare(count, answered))] : SmallCounts.OfParts(figures.Counts);
        return new(question, answered, counts, counts.Contains(null) ? null : figures.Mean, null);
    }

    /// <summary>Null where the count is hidden.</summary>
    public decimal? ShareOf(int option) => Counts[option] is { } count ? (decimal)count / Answered : null;

    /// <summary>What the school's own questions are; free text and what is internal are never given out.</summary>
    public static bool MayBe(SurveyQuestion question) => question.Kind != QuestionKind.Text && question.Question.Audience == QuestionAudience.Shared;
}

/// <summary>Numbers as they may be given out. The lowest and the highest are one school's own, and never are.</summary>
/// <param name="Median">With the quartiles: only where five schools or more lie between each of them, else it is near to one school's own.</param>
public sealed record PublishedNumbers(decimal? Sum, decimal? Mean, decimal? LowerQuartile, decimal? Median, decimal? UpperQuartile)
{
    public const int LeastForQuartiles = 4 * SmallCounts.Least;

    internal static PublishedNumbers Of(NumberFigures numbers, int answered)
    {
        decimal? Shown(decimal number) => number < SmallCounts.Least ? null : number;
        var sum = Shown(numbers.Sum);
        decimal? Middle(decimal number) => answered < LeastForQuartiles ? null : Shown(number);
        return new(sum, sum is null ? null : numbers.Mean, Middle(numbers.LowerQuartile), Middle(numbers.Median), Middle(numbers.UpperQuartile));
    }
}
